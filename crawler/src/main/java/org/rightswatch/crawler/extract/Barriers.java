package org.rightswatch.crawler.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.rightswatch.crawler.dom.Dom;

/**
 * Challenges, captchas and login walls, told by what they say and what they load. Only asked of pages without any offer, and only
 * believed of pages that have little else: shops load the scripts of their defence on every page, and forms ask who is human.
 */
final class Barriers {

    /** Addresses that only challenge pages load, frame or send to. */
    private static final Pattern LOADED = Pattern.compile(
            "captcha-delivery\\.com|px-captcha|/cdn-cgi/challenge-platform/(?!scripts/)|hcaptcha\\.com/captcha|abt-challenge|geetest|funcaptcha|arkoselabs|awswaf\\.com/.*(?:challenge|captcha)|_Incapsula_Resource|distil_r_captcha|validateCaptcha|punish\\?x5secdata|/_____tmd_____/|sd/punish|showcaptcha|checkcaptcha|smartcaptcha|/_sec/cp_challenge/|ips\\.js\\?KP_|sgcaptcha|validate\\.perfdrive\\.com|wappass\\.baidu\\.com|turing\\.captcha|/\\.within\\.website/x/|vercel/security|queue-it\\.net|/risk_handler|ddos-guard/(?:js-)?challenge",
            Pattern.CASE_INSENSITIVE);

    /** The same in scripts that stand in the page. */
    private static final Pattern SCRIPTED = Pattern.compile(
            "KPSDK|gokuProps|AwsWafIntegration|_cf_chl_opt|x5secdata|_____tmd_____|captcha-delivery\\.com|sucuri_cloudproxy|bm-verify|sec-if-cpt|rbzns|anubis_challenge|px-captcha|_pxBlockedUrl|reese84interrogator|\\bTCaptcha\\b|\\bNECaptcha\\b");

    /** What every match of that expression holds: looked for first, because scripts are long and challenges are rare. */
    private static final List<String> SCRIPT_NAMES =
            List.of(SCRIPTED.pattern().replaceAll("\\\\b|\\\\(?=\\.)", "").split("\\|", -1));

    private static final List<String> IDS = List.of(
            "px-captcha",
            "challenge-form",
            "challenge-container",
            "cf-challenge-running",
            "sec-if-cpt-container",
            "nocaptcha",
            "baxia-punish",
            "JDValidate",
            "captcha_form",
            "id_captcha_frame_div");

    /** What a title of a few words says. */
    private static final Phrases TITLES = Phrases.of(
            "just a moment|attention required|one moment,? please|einen moment|un instant|un momento|um momento|один момент|bir dakika|请稍候|請稍候|お待ちください|しばらくお待ち|잠시만 기다|access denied|denied|forbidden|blocked|captcha|challenge|robot check|bot check|security check|security measure|human verification|client challenge|403|429|проверка|почти готово|verify|verification|checking device|验证|驗證|访问受限");

    private static final Phrases SAID = Phrases.of(
            "robot or human|are you (?:a )?(?:robot|human)|you(?:'|’)?re (?:a )?human|not a (?:ro)?bot\\b|verify (?:that )?you are (?:a )?human|verif(?:y|ying) (?:you are human|your browser)|checking (?:your )?(?:browser|device)|checking if the site connection|just a moment|attention required|access (?:to this page has been |is )?denied|you don(?:'|’)?t have permission to access|pardon our interruption|unusual (?:traffic|activity)|suspicious (?:traffic|activity)|automated (?:access|requests|queries)|request (?:was )?(?:blocked|unsuccessful)|requested url was rejected|incapsula incident|you have been blocked|you are now in line|enter the characters you see|click the button below to continue shopping|security (?:check|verification|checkpoint)|bot (?:detection|protection|challenge)|antibot|ddos(?:-| )(?:guard|protection)|complete the security check|press (?:&|and) hold|activate and hold|slide (?:right )?to (?:verify|complete|unlock)|drag the slider|please enable (?:js|javascript) and disable any ad blocker|enable javascript and cookies to continue|confirm (?:that )?you are (?:a )?human|too many requests"
                    + "|нет соединения|доступ ограничен|вы не робот|я не робот|подтвердите, что|проверка браузера|проверяем ваш браузер|подозрительн|验证码|安全验证|滑动验证|拖动(?:下方)?滑块|访问受限|访问过于频繁|访问行为异常|流量异常|异常流量|网络不给力|人机验证|亲，请登录|请先登录|扫码登录|密码登录|短信登录|驗證碼|安全驗證|ロボットではありません|アクセスが拒否|アクセスが集中|로봇이 아닙니다|비정상적인 접근|zugriff verweigert|sind sie ein mensch|kein roboter|êtes-vous un (?:robot|humain)|pas un robot|accès refusé|no (?:eres|soy) un robot|acceso denegado|não (?:é|sou) um robô|acesso negado|non sei un robot|non sono un robot|geen robot|nie jest(?:eś|em) robotem|robot olmad|zugang gesperrt");

    private static final Pattern LOGIN = Pattern.compile(
            "(?i)^(?:.{0,20}[|–-]\\s*)?(?:log ?in|sign ?in|anmelden|connexion|iniciar sesi[oó]n|accedi|entrar|登录|登錄|请登录|ログイン|로그인|вход|войти|zaloguj|login)(?:\\s*[|–-].{0,40}|\\s*/\\s*(?:sign ?up|register))?$");
    private static final Pattern LOGIN_WORD = Pattern.compile(
            "(?iU)\\b(?:log ?in|sign ?in|sign-in|anmelden|einloggen|connexion|identifiez-vous|iniciar sesi[oó]n|inicia sesi[oó]n|accedi|entrar|вход|войти|zaloguj|giriş yap|đăng nhập|masuk)\\b|登录|登錄|登入|ログイン|로그인|เข้าสู่ระบบ");
    private static final Pattern LOGIN_PATH = Pattern.compile(
            "(?i)/(?:login|signin|sign-in|log-in|passport|buyer/login|account/login|verify)(?:[./?_-]|$)");

    private static final int SHORT = 2_500;
    private static final int BARE = 1_200;
    private static final int MOST_LINKS = 60;
    private static final int LONGEST_TITLE = 70;
    private static final int SCRIPT_LOOKED_AT = 20_000;

    private Barriers() {}

    /** Why a page without any offer is a barrier, or empty. */
    static Optional<String> of(View view) {
        Dom dom = view.dom();
        if (view.text().length() > SHORT || dom.tag("a").size() > MOST_LINKS) {
            return Optional.empty();
        }
        String title = Words.clean(dom.document().title());
        boolean bare = view.text().length() <= BARE;
        return said(title, bare ? view.text().main() : "")
                .or(() -> bare ? marked(dom) : Optional.empty())
                .or(() -> loaded(dom))
                .or(() -> login(view, title));
    }

    private static Optional<String> said(String title, String text) {
        Optional<String> named = title.length() > LONGEST_TITLE ? Optional.empty() : TITLES.first(title);
        return named.or(() -> SAID.first(title + " " + text)).map(words -> "says '" + words + "'");
    }

    private static Optional<String> marked(Dom dom) {
        return IDS.stream()
                .filter(id -> dom.id(id).isPresent())
                .findFirst()
                .map(id -> "has an element '" + id + "'")
                .or(() -> scripted(dom))
                .or(() -> captchaAlone(dom));
    }

    private static Optional<String> scripted(Dom dom) {
        return dom.tag("script").stream()
                .map(script -> Words.atMost(Dom.data(script), SCRIPT_LOOKED_AT))
                .filter(script -> SCRIPT_NAMES.stream().anyMatch(script::contains))
                .map(SCRIPTED::matcher)
                .filter(Matcher::find)
                .map(matcher -> "its script names " + matcher.group())
                .findFirst();
    }

    /** A captcha and nothing to fill in but it: a form with fields is a form that a captcha guards. */
    private static Optional<String> captchaAlone(Dom dom) {
        boolean captcha =
                List.of("g-recaptcha", "h-captcha", "cf-turnstile", "smart-captcha", "geetest_captcha").stream()
                        .anyMatch(name -> !dom.withClass(name).isEmpty());
        boolean fields = !dom.tag("textarea").isEmpty()
                || dom.tag("input").stream()
                                .filter(input -> input.attr("type").matches("(?i)|text|email|tel|password|search"))
                                .count()
                        > 1;
        return captcha && !fields ? Optional.of("nothing but a captcha") : Optional.empty();
    }

    private static Optional<String> loaded(Dom dom) {
        for (String tag : List.of("script", "iframe", "link", "form", "meta")) {
            for (Element element : dom.tag(tag)) {
                String address = element.attr("src") + " " + element.attr("href") + " " + element.attr("action");
                boolean refresh =
                        tag.equals("meta") && element.attr("http-equiv").equalsIgnoreCase("refresh");
                Matcher matcher = LOADED.matcher(refresh ? element.attr("content") : address);
                if (matcher.find()) {
                    return Optional.of("loads " + matcher.group());
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> login(View view, String title) {
        String path = view.dom().url().path().toLowerCase(Locale.ROOT);
        boolean password = view.dom().tag("input").stream()
                .anyMatch(input -> input.attr("type").equals("password"));
        boolean named =
                title.length() <= LONGEST_TITLE && LOGIN_WORD.matcher(title).find();
        boolean sent = LOGIN_PATH.matcher(path).find();
        return LOGIN.matcher(title).matches() || (password && (named || sent)) || (named && sent)
                ? Optional.of("login wall")
                : Optional.empty();
    }
}
