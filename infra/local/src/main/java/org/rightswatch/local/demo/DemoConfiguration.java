package org.rightswatch.local.demo;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.local.sample.SampleWeb;
import org.rightswatch.platform.settings.SettingsFile;

/**
 * The demo's settings: the same file a user would write, filled in with this run's ports. Only the delays between two
 * requests are shorter than a guest on somebody else's site should choose, and groups of hits are told sooner.
 */
record DemoConfiguration(Path directory, Ports ports, Login login, String hookSecret) {
    /** Where the clients are: their weeks begin there. */
    static final ZoneId CLIENTS = ZoneId.of("Asia/Shanghai");

    private static final String HOOK_SECRET = "RIGHTSWATCH_DEMO_HOOK_SECRET";
    private static final String PASSWORD_HASH = "RIGHTSWATCH_DEMO_PASSWORD_HASH";

    /** Where this run's helpers listen. */
    record Ports(int web, int smtp, int hook, int console) {}

    /** The settings; the engines' addresses come as environment overrides. */
    SettingsFile settings(List<Right> rights, Map<String, String> engines) {
        Map<String, String> environment = new TreeMap<>(engines);
        environment.put(HOOK_SECRET, hookSecret);
        environment.put(PASSWORD_HASH, login.hash());
        return SettingsFile.of("settings of the demo", yaml(rights), environment);
    }

    private String yaml(List<Right> rights) {
        List<String> holders =
                rights.stream().map(Right::holder).distinct().sorted().toList();
        return String.join("\n", process(), crawler(holders), alerting(holders));
    }

    private String process() {
        return String.format(Locale.ROOT, """
                data: {directory: "%s"}
                http: {port: 0}
                """, directory.resolve("data"));
    }

    private String crawler(List<String> holders) {
        return String.format(
                Locale.ROOT,
                """
                crawler:
                  userAgent: "RightsWatch/0.1"
                  contact: "https://rightswatch.example/bot"
                  proxy: "http://127.0.0.1:%d"
                  allow: ["127.0.0.1:%d"]
                  sitePacks: "%s"
                  runAtStart: true
                  sources:
                    - {id: north-atelier, kind: site, url: "%s/", maxDepth: 6, market: [US], language: en, delay: 30ms, pictures: {which: first}, schedule: "0 0/30 * * * ?"}
                    - {id: jinxiu, kind: site, url: "%s/", maxDepth: 6, market: [CN], language: zh, delay: 30ms, pictures: {which: first}, schedule: "0 0/30 * * * ?"}
                    - {id: tannenhof, kind: site, url: "%s/", maxDepth: 6, market: [DE], language: de, delay: 30ms, pictures: {which: first}, schedule: "0 0/30 * * * ?"}
                    - {id: velmora-official, kind: site, url: "%s/", maxDepth: 6, market: [US], language: en, delay: 30ms, pictures: {which: first}, schedule: "0 0/30 * * * ?"}
                    - {id: bazaar, kind: marketplace-search, url: "%s/search?q={query}", searchFor: {holders: [%s]}, maxDepth: 20, market: [JP], language: ja, delay: 30ms, pictures: {which: first}, schedule: "0 0/30 * * * ?"}
                    - {id: severny, kind: sitemap, url: "%s/sitemap.xml", market: [RU], language: ru, delay: 30ms, pictures: {which: first}, schedule: "0 0/30 * * * ?"}
                    - {id: new-names, kind: domain-feed, url: "%s", searchFor: {holders: [%s]}, market: [US], delay: 30ms, schedule: "0 0 3 * * ?"}
                """,
                ports.web(),
                ports.web(),
                directory.resolve("packs"),
                SampleWeb.origin("north-atelier.example"),
                SampleWeb.origin("jinxiu-mall.example"),
                SampleWeb.origin("tannenhof-handel.example"),
                SampleWeb.origin("velmora.example"),
                SampleWeb.origin("bazaar.example"),
                String.join(", ", holders),
                SampleWeb.origin("severny-katalog.example"),
                SampleWeb.NEW_NAMES,
                String.join(", ", holders));
    }

    private String alerting(List<String> holders) {
        String clients = holders.stream().map(this::client).collect(Collectors.joining());
        return String.format(
                Locale.ROOT,
                """
                alerting:
                  consoleAddress: "http://127.0.0.1:%d"
                  promises: {firstAlertWithin: 2s, furtherAlertsEvery: 3s}
                  receivers:
                    - {kind: email, name: mail, from: "watch@rightswatch.example", to: [client@rightswatch.example], smtp: {host: 127.0.0.1, port: %d, security: none}}
                    - {kind: webhook, name: hook, url: "http://127.0.0.1:%d/alerts", secret: "env:%s", allow: ["127.0.0.1:%d"]}
                  clients:
                %s  console: {port: %d, users: [{name: %s, passwordHash: "env:%s"}]}
                """,
                ports.console(),
                ports.smtp(),
                ports.hook(),
                HOOK_SECRET,
                ports.hook(),
                clients,
                ports.console(),
                login.name(),
                PASSWORD_HASH);
    }

    private String client(String holder) {
        return String.format(Locale.ROOT, """
                    - {holder: %s, name: "%s", language: [zh, en], timeZone: %s, alerts: [mail, hook], digest: [mail]}
                """, holder, holder, CLIENTS);
    }
}
