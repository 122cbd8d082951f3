package org.rightswatch.crawler.sitepack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightswatch.crawler.dom.Dom;
import org.rightswatch.platform.problem.Problem;

/** All packs, found by host. Immutable; a reload makes a new one. */
public final class SitePacks {

    private final Map<String, SitePack> byHost = new HashMap<>();
    private final Map<String, SitePack> byName = new HashMap<>();
    private final List<SitePack> generic = new ArrayList<>();
    private final List<SitePack> all;

    private SitePacks(List<SitePack> packs) {
        this.all = List.copyOf(packs);
        packs.forEach(this::index);
    }

    /** Packs given later replace earlier ones of the same id. */
    public static SitePacks of(List<SitePack> packs) {
        Map<String, SitePack> byId = new LinkedHashMap<>();
        packs.forEach(pack -> byId.put(pack.id(), pack));
        return new SitePacks(List.copyOf(byId.values()));
    }

    /** No packs at all: structured data and what a visitor sees must do. */
    public static SitePacks none() {
        return new SitePacks(List.of());
    }

    /** The packs that come with the program. */
    public static SitePacks builtIn() {
        return of(BuiltInPacks.load());
    }

    /** Every pack. */
    public List<SitePack> all() {
        return all;
    }

    /** The pack of an id. */
    public Optional<SitePack> named(String id) {
        return all.stream().filter(pack -> pack.id().equals(id)).findFirst();
    }

    /** The pack of a host: its own name, then the names above it, then those under any public suffix. */
    public Optional<SitePack> forHost(String host) {
        for (String name = host; !name.isEmpty(); name = parent(name)) {
            SitePack pack = byHost.get(name);
            if (pack != null) {
                return Optional.of(pack);
            }
        }
        for (String name = host; !name.isEmpty(); name = parent(name)) {
            int dot = name.indexOf('.');
            SitePack pack = dot < 0 ? null : byName.get(name.substring(0, dot));
            if (pack != null && isPublicSuffix(name.substring(dot + 1))) {
                return Optional.of(pack);
            }
        }
        return Optional.empty();
    }

    /** The pack of a shop software that the page shows signs of. */
    public Optional<SitePack> forSoftware(Dom dom) {
        return generic.stream()
                .filter(pack ->
                        pack.generator().stream().anyMatch(sign -> !sign.in(dom).isEmpty()))
                .findFirst();
    }

    private void index(SitePack pack) {
        if (pack.hosts().isEmpty()) {
            generic.add(pack);
        }
        for (String host : pack.hosts()) {
            boolean anySuffix = host.endsWith(".*");
            Map<String, SitePack> index = anySuffix ? byName : byHost;
            SitePack other = index.put(anySuffix ? host.substring(0, host.length() - 2) : host, pack);
            if (other != null) {
                throw new Problem(
                        "host " + host + " is in two site packs, " + other.id() + " and " + pack.id(),
                        "site packs",
                        "take it out of one of them, or give both the same id");
            }
        }
    }

    /** {@code com}, {@code co.uk}, {@code com.br}: at most two labels, the first of two short. */
    private static boolean isPublicSuffix(String tail) {
        int dot = tail.indexOf('.');
        return dot < 0 || (dot <= 3 && tail.length() - dot == 3 && tail.indexOf('.', dot + 1) < 0);
    }

    private static String parent(String host) {
        int dot = host.indexOf('.');
        return dot < 0 ? "" : host.substring(dot + 1);
    }
}
