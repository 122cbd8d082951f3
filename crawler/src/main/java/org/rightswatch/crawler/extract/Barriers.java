package org.rightswatch.crawler.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.rightswatch.crawler.dom.Dom;

/** Challenges, captchas and login walls, told by what they load and what they say. */
final class Barriers {

    /** Addresses that only challenge pages load or frame. */
    private static final Pattern LOADED = Pattern.compile(
            "captcha-delivery\\.com|px-captcha|/cdn-cgi/challenge-platform|hcaptcha\\.com/captcha|abt-challenge|geetest|funcaptcha|arkoselabs|awswaf\\.com/.*challenge|_Incapsula_Resource|distil_r_captcha|validateCaptcha|punish\\?x5secdata|/_____tmd_____/|showcaptcha|smartcaptcha",
            Pattern.CASE_INSENSITIVE);

    private static final Phrases SAID = Phrases.of(
            "robot or human|are you (?:a )?(?:robot|human)|you(?:'|’)?re human|not a robot|verify (?:that )?you are (?:a )?human|verifying you are human|checking (?:your )?(?:browser|device)|just a moment|attention required|access (?:to this page has been )?denied|pardon our interruption|unusual traffic|automated (?:access|requests|queries)|request (?:was )?blocked|you have been blocked|enter the characters you see|security (?:check|verification)|bot (?:detection|protection)|complete the security check|slide to verify|please enable (?:js|javascript) and disable any ad blocker|нет соединения|доступ ограничен|вы не робот|подтвердите, что|проверка браузера|验证码|安全验证|滑动验证|访问受限|人机验证|亲，请登录|ロボットではありません|アクセスが拒否|zugriff verweigert|sind sie ein mensch|êtes-vous un robot|no eres un robot|não é um robô");

    private static final Pattern LOGIN = Pattern.compile(
            "(?i)^(?:.{0,20}[|–-]\\s*)?(?:log ?in|sign ?in|anmelden|connexion|iniciar sesi[oó]n|accedi|entrar|登录|登錄|请登录|ログイン|로그인|вход|войти|zaloguj|login)(?:\\s*[|–-].{0,40}|\\s*/\\s*(?:sign ?up|register))?$");

    private static final int SHORT = 2_500;

    private Barriers() {}

    /** Why a page without any offer is a barrier, or empty. */
    static Optional<String> of(View view) {
        if (view.text().length() > SHORT) {
            return Optional.empty();
        }
        Dom dom = view.dom();
        return SAID.first(dom.document().title() + " " + view.text().main())
                .map(words -> "says '" + words + "'")
                .or(() -> loaded(dom))
                .or(() -> login(view));
    }

    private static Optional<String> loaded(Dom dom) {
        for (String tag : java.util.List.of("script", "iframe", "link", "form")) {
            for (Element element : dom.tag(tag)) {
                Matcher matcher =
                        LOADED.matcher(element.attr("src") + " " + element.attr("href") + " " + element.attr("action"));
                if (matcher.find()) {
                    return Optional.of("loads " + matcher.group());
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> login(View view) {
        String title = Words.clean(view.dom().document().title());
        boolean named = LOGIN.matcher(title).matches();
        boolean password = view.dom().tag("input").stream()
                .anyMatch(input -> input.attr("type").equals("password"));
        boolean path = view.dom()
                .url()
                .path()
                .toLowerCase(java.util.Locale.ROOT)
                .matches(".*/(?:login|signin|sign-in|account/login).*");
        return named || (password && path) ? Optional.of("login wall") : Optional.empty();
    }
}
