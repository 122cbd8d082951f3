package org.rightswatch.alerting;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.rightswatch.contracts.hit.Decision;
import org.rightswatch.contracts.hit.Enforceability;
import org.rightswatch.contracts.hit.Factor;
import org.rightswatch.contracts.hit.Finding;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.hit.HitState;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.contracts.hit.Verdict;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.value.Bilingual;
import org.rightswatch.contracts.value.HitId;
import org.rightswatch.contracts.value.ListingId;
import org.rightswatch.contracts.value.Money;
import org.rightswatch.contracts.value.RightId;
import tools.jackson.databind.node.ObjectNode;

/** Hits of invented brands for tests. */
public final class Hits {

    public static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");

    private Hits() {}

    /** An open, high hit of Velmora's US mark on this listing. */
    public static Hit of(String listing) {
        return new Hit(
                HitId.of(new RightId("US-1000001"), new ListingId(listing)),
                new RightId("US-1000001"),
                new ListingId(listing),
                "velmora",
                71.25,
                Severity.HIGH,
                HitState.OPEN,
                1,
                "rights-matcher/1",
                "7",
                List.of(new Factor(
                        "sight",
                        0.93,
                        31,
                        List.of("velm0ra", "VELMORA"),
                        new Bilingual("\"velm0ra\" looks like VELMORA", "“velm0ra”与VELMORA字形近似"))),
                List.of(new Enforceability(
                        "US", Verdict.ENFORCEABLE, "TM-TERR-1", new Bilingual("registered in the US", "在美国已注册"))),
                MONDAY,
                MONDAY,
                "Velm0ra handbag " + listing,
                "https://bazaar.example/item/" + listing,
                "bazaar",
                "shop-77",
                Money.of("39.90", "USD"),
                List.of("US"),
                null,
                null,
                "VELMORA",
                null);
    }

    public static Hit revision(Hit hit, long revision) {
        return with(hit, c -> c.put("revision", revision));
    }

    public static Hit severity(Hit hit, Severity severity) {
        return with(hit, c -> c.put("severity", severity));
    }

    public static Hit state(Hit hit, HitState state) {
        return with(hit, c -> c.put("state", state));
    }

    public static Hit title(Hit hit, String title) {
        return with(hit, c -> c.put("title", title));
    }

    public static Hit holder(Hit hit, String holder) {
        return with(hit, c -> c.put("holder", holder));
    }

    public static Hit right(Hit hit, String right) {
        return with(
                hit,
                c -> c.put("right", right)
                        .put("id", HitId.of(new RightId(right), hit.listing()).value()));
    }

    public static Finding finding(Hit hit, Decision decision, Instant at) {
        return new Finding(hit.id(), decision, "licensed-seller", "mei", at, "looked at it");
    }

    /** The hit with some components replaced, by their JSON names. */
    public static Hit with(Hit hit, UnaryOperator<Changes> changes) {
        return changes.apply(new Changes(hit)).hit();
    }

    /** Replacements by JSON name. */
    public static final class Changes {
        private final ObjectNode json;

        private Changes(Hit hit) {
            this.json = Json.events().valueToTree(hit);
        }

        public Changes put(String name, Object value) {
            json.set(name, Json.events().valueToTree(value));
            return this;
        }

        public Changes without(String name) {
            json.remove(name);
            return this;
        }

        private Hit hit() {
            return Json.events().treeToValue(json, Hit.class);
        }
    }
}
