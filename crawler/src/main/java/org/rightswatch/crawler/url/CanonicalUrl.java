package org.rightswatch.crawler.url;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one address a page goes by: no fragment, no credentials, no tracking parameters, no session id, escapes in one
 * spelling. Parameters keep their order, because a few servers care.
 */
public final class CanonicalUrl {

    private static final Pattern SESSION_IN_PATH =
            Pattern.compile(";(?:jsessionid|phpsessid|sid|sessionid)=[^/;]*", Pattern.CASE_INSENSITIVE);

    /** Parameters that say where the visitor came from, as advertisers, mailers and big marketplaces name them. */
    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "wbraid",
            "gbraid",
            "msclkid",
            "yclid",
            "ymclid",
            "ysclid",
            "twclid",
            "ttclid",
            "igshid",
            "igsh",
            "li_fat_id",
            "epik",
            "s_kwcid",
            "ef_id",
            "mkwid",
            "pcrid",
            "mc_cid",
            "mc_eid",
            "_ga",
            "_gl",
            "_hsenc",
            "_hsmi",
            "vero_id",
            "vero_conv",
            "wickedid",
            "oly_anon_id",
            "oly_enc_id",
            "rb_clickid",
            "_openstat",
            "a_aid",
            "a_bid",
            "irclickid",
            "irgwc",
            "clickid",
            "zanpid",
            "awc",
            "cjevent",
            "cjdata",
            "tduid",
            "spm",
            "scm",
            "pvid",
            "algo_pvid",
            "algo_exp_id",
            "algo_expid",
            "btsid",
            "ws_ab_test",
            "aff_fcid",
            "aff_fsk",
            "aff_platform",
            "aff_trace_key",
            "terminal_id",
            "trace_log",
            "gatewayadapt",
            "_randl_currency",
            "_randl_shipto",
            "ali_trackid",
            "ali_refid",
            "pvid_scm",
            "mkevt",
            "mkcid",
            "mkrid",
            "toolid",
            "campid",
            "customid",
            "_trkparms",
            "_trksid",
            "amdata",
            "ref_",
            "pf_rd_p",
            "pf_rd_r",
            "pf_rd_s",
            "pf_rd_t",
            "pf_rd_i",
            "pf_rd_m",
            "pd_rd_i",
            "pd_rd_r",
            "pd_rd_w",
            "pd_rd_wg",
            "pd_rd_p",
            "content-id",
            "_encoding",
            "linkcode",
            "linkid",
            "ascsubtag",
            "creativeasin",
            "qid",
            "sprefix",
            "dib",
            "dib_tag",
            "phpsessid",
            "jsessionid",
            "sessionid",
            "sid");

    private CanonicalUrl() {}

    /** The canonical form of an address; empty when it is not an http or https address. */
    public static Optional<String> of(String url) {
        return WebUrl.parse(url).map(CanonicalUrl::of).map(WebUrl::toString);
    }

    /** The canonical form of a parsed address. */
    public static WebUrl of(WebUrl url) {
        String path = url.path().indexOf(';') < 0
                ? url.path()
                : SESSION_IN_PATH.matcher(url.path()).replaceAll("");
        return new WebUrl(
                url.scheme(),
                "",
                url.host().endsWith(".") ? url.host().substring(0, url.host().length() - 1) : url.host(),
                url.port(),
                PercentCode.normalise(path),
                query(url.query()),
                null);
    }

    /** Whether a query parameter only says where the visitor came from. */
    public static boolean isTracking(String parameter) {
        String name = parameter.toLowerCase(Locale.ROOT);
        return TRACKING.contains(name) || name.startsWith("utm_") || name.startsWith("pk_") || name.startsWith("mtm_");
    }

    private static @Nullable String query(@Nullable String query) {
        if (query == null) {
            return null;
        }
        StringJoiner kept = new StringJoiner("&");
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty() && !isTracking(equals < 0 ? pair : pair.substring(0, equals))) {
                kept.add(PercentCode.normalise(pair));
            }
        }
        return kept.length() == 0 ? null : kept.toString();
    }
}
