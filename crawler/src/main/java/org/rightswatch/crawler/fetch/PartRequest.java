package org.rightswatch.crawler.fetch;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.rightswatch.crawler.url.WebUrl;

/**
 * What a page asks for while it is shown in a browser: a script, a style, a picture, an answer of its own site's API. The
 * browser has no network of its own, so we ask in its stead.
 *
 * @param headers as the page set them; those that say who asks are ours and are left out here
 * @param form what is sent, empty for a plain question (GET)
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
public record PartRequest(WebUrl url, Map<String, String> headers, byte[] form) {

    /** Who we are, what we remember and how we are connected is not the page's to say. */
    private static final Set<String> OURS = Set.of(
            "accept-encoding",
            "connection",
            "content-length",
            "cookie",
            "expect",
            "host",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "if-range",
            "if-unmodified-since",
            "keep-alive",
            "range",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "upgrade-insecure-requests",
            "user-agent");

    public PartRequest {
        Map<String, String> theirs = new TreeMap<>();
        headers.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            boolean browser = lower.startsWith("sec-") || lower.startsWith("proxy-") || lower.startsWith(":");
            if (!browser && !OURS.contains(lower)) {
                theirs.put(lower, value);
            }
        });
        headers = Map.copyOf(theirs);
    }

    /** Whether something is sent along; such a request is never sent twice. */
    boolean isForm() {
        return form.length > 0;
    }

    HttpUriRequestBase to(WebUrl hop) {
        HttpUriRequestBase request =
                isForm() ? new HttpPost(RequestTarget.of(hop)) : new HttpGet(RequestTarget.of(hop));
        headers.forEach(request::setHeader);
        if (isForm()) {
            request.setEntity(new ByteArrayEntity(form, null));
        }
        return request;
    }
}
