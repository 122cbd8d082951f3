package org.rightswatch.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rightswatch.crawler.sitepack.SitePacks;

/** Pages of every kind that stands in a crawler's way, and pages that only look like one; all made up after the real kinds. */
class PageClassTest {

    private static final String WORDS = "<p>" + "The kettle boils water quickly and quietly. ".repeat(40) + "</p>";
    private static final String LINKS = "<a href='/about'>About the house of tea</a> ".repeat(70);

    private final Extractor extractor = new Extractor(SitePacks.builtIn());

    @ParameterizedTest(name = "{0}")
    @MethodSource("barriers")
    void aBarrierIsBlocked(String name, String html) {
        check("https://www.shop.example/search?q=velmora", html, PageClass.BLOCKED);
    }

    static Stream<Arguments> barriers() {
        return Stream.of(
                page("cloudflare", "Just a moment...", "<script>window._cf_chl_opt={cvId:'3'}</script>"),
                page(
                        "cloudflare, french",
                        "Un instant…",
                        "<script src='/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1?ray=9'></script>"),
                page(
                        "cloudflare, 1020",
                        "Attention Required! | Cloudflare",
                        "<h1>Sorry, you have been blocked</h1><p>You are unable to access shop.example</p>"),
                page(
                        "datadome",
                        "shop.example",
                        "<p id='cmsg'>Please enable JS and disable any ad blocker</p><script>var dd={'rt':'c','host':'geo.captcha-delivery.com'}</script>"),
                page(
                        "datadome, frame only",
                        "shop.example",
                        "<iframe src='https://geo.captcha-delivery.com/captcha/?initialCid=A'></iframe>"),
                page(
                        "akamai",
                        "Access Denied",
                        "<h1>Access Denied</h1>You don't have permission to access \"http://www.shop.example/\" on this server.<p>Reference #18.2d3"),
                page(
                        "akamai, challenge",
                        "",
                        "<div id='sec-if-cpt-container'></div><script src='/_sec/cp_challenge/sec-4-3.js'></script>"),
                page(
                        "akamai, refresh",
                        "",
                        "<meta http-equiv='refresh' content=\"5; URL='/?bm-verify=AAQ'\"><script>var i=1,j=i+Number('2');/*bm-verify*/</script>"),
                page(
                        "human",
                        "Access to this page has been denied",
                        "<div id='px-captcha'></div><p>Press &amp; Hold to confirm you are a human (and not a bot).</p>"),
                page(
                        "human, own words",
                        "Robot or human?",
                        "<h1>Robot or human?</h1><p>Activate and hold the button to confirm that you’re human. Thank You!</p>"),
                page(
                        "imperva",
                        "",
                        "<iframe id='main-iframe' src='/_Incapsula_Resource?SWUDNSAI=31&xinfo=1'>Request unsuccessful. Incapsula incident ID: 1-2</iframe>"),
                page(
                        "imperva, interruption",
                        "Pardon Our Interruption",
                        "<h1>Pardon Our Interruption</h1><p>As you were browsing something about your browser made us think you were a bot.</p>"),
                page(
                        "kasada",
                        "",
                        "<script>window.KPSDK={};KPSDK.now=Date.now</script><script src='/149e-51/2d2-88/ips.js?KP_UIDz=x'></script>"),
                page(
                        "aws waf",
                        "",
                        "<script>window.gokuProps={'key':'AQ'}</script><script src='https://1.2.eu-west-1.token.awswaf.com/1/2/challenge.js'></script><div id='challenge-container'></div><noscript><h1>JavaScript is disabled</h1></noscript>"),
                page(
                        "aws waf, captcha",
                        "Human Verification",
                        "<script src='https://x.captcha.awswaf.com/x/captcha.js'></script>"),
                page(
                        "hcaptcha",
                        "Security check",
                        "<p>Please complete the security check to continue</p><div class='h-captcha' data-sitekey='x'></div>"),
                page(
                        "recaptcha alone",
                        "shop.example",
                        "<form><div class='g-recaptcha' data-sitekey='x'></div><input type='submit'></form>"),
                page(
                        "alibaba",
                        "",
                        "<script>window._config_={action:'captcha',url:'//www.shop.example/x/_____tmd_____/punish?x5secdata=xc'}</script><script src='//g.alicdn.com/sd/punish/index.js'></script>"),
                page(
                        "alibaba, words",
                        "Captcha Interception",
                        "<p>Sorry, we have detected unusual traffic from your network.</p><div id='nocaptcha'></div>"),
                page("alibaba, chinese", "验证码拦截", "<p>亲，请拖动下方滑块完成验证</p>"),
                page(
                        "baidu",
                        "百度安全验证",
                        "<p>网络不给力，请稍后重试</p><script src='https://wappass.baidu.com/static/captcha/x.js'></script>"),
                page("jd", "京东验证", "<div id='JDValidate'></div>"),
                page("jd, login", "京东-欢迎登录", "<p>扫码登录 账户登录</p><input type='password'>"),
                page("taobao, login", "淘宝网 - 淘！我喜欢", "<div>密码登录 短信登录</div><input type='password'>"),
                page("shopee, login", "Login now to start shopping! | Shopee Singapore", "<input type='password'>"),
                page(
                        "yandex",
                        "Вы не робот?",
                        "<form action='/checkcaptcha?key=1'><p>Подтвердите, что запросы отправляли вы, а не робот</p></form>"),
                page("ozon", "Antibot Challenge Page", "<link href='/abt-challenge/x.css' rel='stylesheet'>"),
                page(
                        "amazon",
                        "Amazon.com",
                        "<form action='/errors/validateCaptcha'><h4>Click the button below to continue shopping</h4></form>"),
                page(
                        "f5",
                        "Request Rejected",
                        "The requested URL was rejected. Please consult with your administrator. Your support ID is: 12"),
                page("ddos-guard", "DDoS-Guard", "<h1>Checking your browser before accessing shop.example</h1>"),
                page("vercel", "Vercel Security Checkpoint", "<p>We're verifying your browser</p>"),
                page("proof of work", "Making sure you're not a bot!", "<script id='anubis_challenge'>{}</script>"),
                page("waiting room", "Queue", "<p>You are now in line. Thank you for your patience.</p>"),
                page("japanese", "アクセスが集中しています", "<p>私はロボットではありません</p>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shells")
    void aPageThatOnlyScriptsFillIsAShell(String name, String html) {
        check("https://www.shop.example/search?q=velmora", html, PageClass.JS_SHELL);
    }

    static Stream<Arguments> shells() {
        return Stream.of(
                page(
                        "react",
                        "Some Shop",
                        "<noscript>You need to enable JavaScript to run this app.</noscript><div id='root'></div><script src='/static/js/main.1.js'></script>"),
                page("vue", "Some Shop", "<div id='app'></div><script src='/js/chunk-vendors.js'></script>"),
                page(
                        "angular",
                        "Some Shop",
                        "<app-root>Loading...</app-root><script src='runtime.js' type='module'></script>"),
                page(
                        "next",
                        "Some Shop",
                        "<div id='__next'></div><script id='__NEXT_DATA__' type='application/json'>{\"props\":{\"pageProps\":{}}}</script>"),
                page(
                        "with the site's frame",
                        "Some Shop",
                        "<nav>" + LINKS + "</nav><div id='root'></div><script src='/a.js'></script>"),
                page(
                        "with its defence",
                        "Some Shop",
                        "<nav>" + LINKS
                                + "</nav><div id='app'></div><script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void whatHasNoOfferAndStandsInNobodysWayIsOther(String name, String html) {
        check("https://www.shop.example/p/velmora-kettle", html, PageClass.OTHER);
    }

    static Stream<Arguments> others() {
        String cells = "<li class='card'><a href='/p/%d'><h3>Cup %d</h3></a><b class='price'>$%d.00</b></li>";
        StringBuilder list = new StringBuilder("<ul>");
        for (int i = 1; i < 9; i++) {
            list.append(cells.formatted(i, i, i));
        }
        return Stream.of(
                page(
                        "soft 404",
                        "Page not found | Some Shop",
                        "<h1>Sorry, we couldn't find that page</h1><script src='/a.js'></script>"),
                page("soft 404 with bestsellers", "404", "<h1>Page not found</h1>" + list + "</ul>"),
                page("nothing found, with bestsellers", "Search", "<h1>No results for velmora</h1>" + list + "</ul>"),
                page(
                        "article",
                        "Why access is denied to some kettles",
                        "<h1>Why access is denied</h1>" + WORDS.repeat(2)),
                page(
                        "contact",
                        "Contact us",
                        "<h1>Contact us</h1><form><input name='a'><input type='email'><textarea></textarea><div class='g-recaptcha'></div></form>"
                                + WORDS),
                page(
                        "landing",
                        "Kettles",
                        "<h1>Kettles</h1><a href='/a'>Electric</a><a href='/b'>Stove top</a>" + WORDS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("offers")
    void anOfferIsOneWhateverDefencesItsPageLoads(String name, String html) {
        check("https://www.shop.example/p/velmora-kettle", html, PageClass.PRODUCT);
    }

    static Stream<Arguments> offers() {
        String offer = "<h1>Velmora Kettle</h1><b class='price'>$12.00</b><button>Add to cart</button>";
        return Stream.of(
                page("recaptcha", "Velmora Kettle", offer + "<div class='g-recaptcha'></div><p>I'm not a robot</p>"),
                page(
                        "human",
                        "Velmora Kettle",
                        offer + "<script>window._pxAppId='PX1'</script><div id='px-captcha'></div>"),
                page(
                        "cloudflare",
                        "Velmora Kettle",
                        offer + "<script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script>"),
                page(
                        "datadome",
                        "Velmora Kettle",
                        offer + "<script src='https://js.captcha-delivery.com/tags.js'></script>"),
                page(
                        "login in a dialog",
                        "Velmora Kettle",
                        offer + "<div class='modal'>Sign in<input type='password'></div>"));
    }

    private static Arguments page(String name, String title, String body) {
        return Arguments.of(
                name, "<html lang='en-US'><head><title>" + title + "</title></head><body>" + body + "</body></html>");
    }

    private void check(String url, String html, PageClass expected) {
        Extraction page = extractor.extract(new Page(
                url, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8), SourceContext.of("test")));
        assertThat(page.pageClass()).as(page.reason()).isEqualTo(expected);
        assertThat(page.listings().isEmpty()).isEqualTo(expected != PageClass.PRODUCT);
    }
}
