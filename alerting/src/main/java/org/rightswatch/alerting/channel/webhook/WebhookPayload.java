package org.rightswatch.alerting.channel.webhook;

import java.time.Instant;
import java.util.List;
import org.rightswatch.alerting.channel.AlertMessage;
import org.rightswatch.alerting.wording.Wording;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.value.Bilingual;
import org.rightswatch.contracts.value.RightId;

/**
 * The body: the same bytes on every repeat.
 *
 * @param type dotted
 * @param timestamp when the alert was decided
 */
record WebhookPayload(String type, Instant timestamp, Data data) {

    /** Advised by the specification. */
    static final int MOST_BYTES = 20 * 1024;

    /**
     * What it is about.
     *
     * @param total hits the alert is about
     * @param hits the worst of them, as many as fit
     */
    record Data(String id, String holder, RightId right, String reason, int total, List<Hit> hits, Bilingual caveat) {}

    /** As many hits as fit, at least one. */
    static byte[] of(AlertMessage message) {
        int shown = message.shown().size();
        byte[] body = bytes(message, shown);
        while (body.length > MOST_BYTES && shown > 1) {
            shown = Math.max(1, shown * 2 / 3);
            body = bytes(message, shown);
        }
        return body;
    }

    private static byte[] bytes(AlertMessage message, int shown) {
        Data data = new Data(
                message.id(),
                message.client().holder(),
                message.right(),
                message.reason(),
                message.total(),
                message.shown().subList(0, shown),
                Wording.say("caveat.short"));
        return Json.events().writeValueAsBytes(new WebhookPayload("hits.alert", message.at(), data));
    }
}
