package org.rightswatch.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightswatch.crawler.domain.Siblings;
import org.rightswatch.crawler.web.TestWeb;

/** Where a fetcher goes: only to public addresses and what is allowed, whatever names, redirects and proxies say. */
class FetchedAddressesTest extends FetcherFixture {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/",
                "http://localhost/",
                "http://a.localhost/",
                "http://2130706433/",
                "http://127.1/",
                "http://0x7f000001/",
                "http://0177.0.0.1/",
                "http://[::1]/",
                "http://[::]/",
                "http://0.0.0.0/",
                "http://0/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[64:ff9b:1::1]/",
                "http://[2002:7f00:1::]/",
                "http://[2002:a00:1::]/",
                "http://[fc00::1]/",
                "http://[fe80::1]/",
                "http://[fec0::1]/",
                "http://[ff02::1]/",
                "http://[2001::1]/",
                "http://[2001:db8::1]/",
                "http://[::5efe:7f00:1]/",
                "http://10.0.0.1/",
                "http://172.16.0.1/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://100.100.100.200/latest/meta-data/",
                "http://100.64.0.1/",
                "http://192.0.0.192/",
                "http://192.0.2.1/",
                "http://198.18.0.1/",
                "http://203.0.113.5/",
                "http://224.0.0.1/",
                "http://240.0.0.1/",
                "http://255.255.255.255/",
                "http://user@127.0.0.1/",
                "http://example.com@127.0.0.1/",
                "http://8.8.8.8:22/",
                "http://8.8.8.8:6379/"
            })
    void refusesAddressesThatAreNotPublicWithoutConnecting(String url) {
        FetchOutcome outcome = fetcher.fetch(order(url, Duration.ZERO));
        assertThat(outcome).isInstanceOf(FetchOutcome.Refused.class);
        assertThat(outcome.trail().requests()).isZero();
    }

    @Test
    void refusesARedirectToAPrivateAddress() throws IOException {
        try (TestWeb inside = new TestWeb()) {
            inside.html("/", "secret");
            web.redirect("/", inside.url("/"));
            FetchOrder order = order(web.url("/"), Duration.ZERO);
            FetchOrder anywhere = new FetchOrder(
                    order.url(), order.accepts(), order.known(), url -> true, order.delay(), order.latest());

            assertThat(fetcher.fetch(anywhere)).isInstanceOf(FetchOutcome.Refused.class);
            assertThat(inside.requests()).isEmpty();
        }
    }

    @Test
    void refusesANameThatPointsAtAnAllowedLoopbackPort() throws IOException {
        try (WebFetcher rebound = named(host -> new InetAddress[] {InetAddress.getLoopbackAddress()})) {
            web.html("/", "secret");
            FetchOutcome outcome = rebound.fetch(order("http://attacker.example:" + web.port() + "/", Duration.ZERO));
            assertThat(outcome).isInstanceOf(FetchOutcome.Refused.class);
            assertThat(web.requests()).isEmpty();
        }
    }

    @Test
    void connectsOnlyToTheAddressItChecked() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        GuardedResolver.Names rebinding = host -> new InetAddress[] {
            asked.getAndIncrement() == 0 ? InetAddress.ofLiteral("192.0.0.9") : InetAddress.getLoopbackAddress()
        };
        AddressGuard guard = new AddressGuard(Set.of(), Set.of(80));
        try (GuardedResolver resolver = new GuardedResolver(
                guard, host -> new InetAddress[] {InetAddress.ofLiteral("8.8.8.8")}, Duration.ofSeconds(1))) {
            assertThat(resolver.resolve("rebind.example", 80)
                            .getFirst()
                            .getAddress()
                            .getHostAddress())
                    .isEqualTo("8.8.8.8");
        }
        try (WebFetcher rebound = named(rebinding)) {
            for (int i = 0; i < 3; i++) {
                assertThat(rebound.fetch(order("http://rebind.example/", Duration.ZERO)))
                        .isInstanceOfAny(FetchOutcome.Refused.class, FetchOutcome.Disallowed.class);
            }
        }
        assertThat(web.requests()).isEmpty();
    }

    @Test
    void asksTheNameServiceWhatAnswersBesideAName() throws Exception {
        InetAddress one = InetAddress.getByAddress(new byte[] {93, (byte) 184, (byte) 216, 34});
        InetAddress other = InetAddress.getByAddress(new byte[] {93, (byte) 184, (byte) 216, 35});
        GuardedResolver.Names names = host -> switch (host.substring(host.indexOf('.') + 1)) {
            case "wild.test" -> new InetAddress[] {other, one};
            case "own.test" -> {
                if (host.startsWith("velmora")) {
                    yield new InetAddress[] {one};
                }
                throw new UnknownHostException(host + ": Name or service not known");
            }
            case "elsewhere.test" -> new InetAddress[] {host.startsWith("velmora") ? one : other};
            default -> {
                if (host.startsWith("velmora")) {
                    yield new InetAddress[] {one};
                }
                throw new UnknownHostException(host + ": Temporary failure in name resolution");
            }
        };
        try (WebFetcher fetcher = named(names)) {
            assertThat(fetcher.siblings("velmora.wild.test")).isEqualTo(Siblings.Answer.SAME);
            assertThat(fetcher.siblings("velmora.own.test")).isEqualTo(Siblings.Answer.OTHER);
            assertThat(fetcher.siblings("velmora.elsewhere.test")).isEqualTo(Siblings.Answer.OTHER);
            assertThat(fetcher.siblings("velmora.broken.test")).isEqualTo(Siblings.Answer.UNKNOWN);
            assertThat(fetcher.siblings("93.184.216.34")).isEqualTo(Siblings.Answer.UNKNOWN);
        }
    }

    @Test
    void tellsANameThatDoesNotExistFromOneWhoseServersDoNotAnswer() throws Exception {
        GuardedResolver.Names names = host -> {
            throw new UnknownHostException(
                    host + (host.startsWith("gone") ? ": Name or service not known" : ": Temporary failure"));
        };
        try (WebFetcher fetcher = named(names)) {
            assertThat(reason(fetcher, "http://gone.test/")).isEqualTo(FailureReason.NO_SUCH_HOST);
            assertThat(reason(fetcher, "http://broken.test/")).isEqualTo(FailureReason.DNS);
        }
    }

    private static FailureReason reason(WebFetcher fetcher, String url) {
        return ((FetchOutcome.Failed) fetcher.fetch(order(url, Duration.ZERO))).reason();
    }

    private WebFetcher named(GuardedResolver.Names names) {
        return new WebFetcher(settings(Set.of(web.authority()), LIMITS), names, Clock.systemUTC());
    }

    @Test
    void fetchesThroughAProxyThatIsAllowed() throws IOException {
        try (TestWeb proxy = new TestWeb()) {
            proxy.html("http://shop.example/listing?id=1%7C2", "by proxy")
                    .html("https://shop.example/safe", "plain https");
            FetchSettings direct = settings(Set.of(proxy.authority()), LIMITS);
            FetchSettings proxied = new FetchSettings(
                    direct.agent(),
                    direct.contact(),
                    direct.allow(),
                    direct.resolve(),
                    direct.ports(),
                    direct.limits(),
                    new FetchSettings.ProxySettings("127.0.0.1", proxy.port(), FetchSettings.HttpsThroughProxy.PLAIN));
            try (WebFetcher through = new WebFetcher(proxied, Clock.systemUTC())) {
                assertThat(text(through.fetch(order("http://shop.example/listing?id=1|2", Duration.ZERO))))
                        .isEqualTo("by proxy");
                assertThat(text(through.fetch(order("https://shop.example/safe", Duration.ZERO))))
                        .isEqualTo("plain https");
                assertThat(through.fetch(order("http://10.0.0.1/", Duration.ZERO)))
                        .isInstanceOf(FetchOutcome.Refused.class);
            }
        }
    }

    @Test
    void refusesAProxyOnLoopbackThatIsNotAllowed() throws IOException {
        FetchSettings direct = settings(Set.of(), LIMITS);
        FetchSettings proxied = new FetchSettings(
                direct.agent(),
                direct.contact(),
                direct.allow(),
                direct.resolve(),
                direct.ports(),
                direct.limits(),
                new FetchSettings.ProxySettings("127.0.0.1", web.port(), FetchSettings.HttpsThroughProxy.TUNNEL));
        try (WebFetcher through = new WebFetcher(proxied, Clock.systemUTC())) {
            assertThat(through.fetch(order("http://shop.example/", Duration.ZERO)))
                    .isNotInstanceOf(FetchOutcome.Fetched.class);
        }
        assertThat(web.requests()).isEmpty();
    }
}
