package org.rightswatch.alerting.channel.webhook;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rightswatch.alerting.channel.AlertMessage;
import org.rightswatch.alerting.channel.Channel;
import org.rightswatch.alerting.channel.Delivery;
import org.rightswatch.alerting.channel.http.Answer;
import org.rightswatch.alerting.channel.http.Poster;
import org.rightswatch.platform.retry.Reason;

/** Alerts by signed webhook. */
public final class WebhookChannel implements Channel {

    private static final int GONE = 410;

    private final Poster poster;
    private final List<Signature> signatures;
    private final Clock clock;
    private boolean disabled;

    public WebhookChannel(WebhookSettings settings, Clock clock) {
        this.poster = new Poster(settings.target(), clock);
        this.signatures = settings.secrets().stream().map(Signature::of).toList();
        this.clock = clock;
    }

    @Override
    public Delivery deliver(AlertMessage message) {
        if (disabled) {
            return gone();
        }
        byte[] body = WebhookPayload.of(message);
        long timestamp = clock.instant().getEpochSecond();
        String signature = signatures.stream()
                .map(s -> s.sign(message.id(), timestamp, body))
                .collect(Collectors.joining(" "));
        return judge(poster.post(
                body,
                Map.of(
                        "webhook-id", message.id(),
                        "webhook-timestamp", Long.toString(timestamp),
                        "webhook-signature", signature)));
    }

    @Override
    public void close() {
        poster.close();
    }

    private Delivery judge(Answer answer) {
        return switch (answer) {
            case Answer.Silent(Reason reason, String detail) ->
                reason.retryable() ? new Delivery.TryAgain(reason, detail) : new Delivery.Refused(reason, detail);
            case Answer.Answered answered when answered.isSuccess() -> new Delivery.Delivered("");
            case Answer.Answered answered
            when answered.status() == GONE -> {
                disabled = true;
                yield gone();
            }
            case Answer.Answered answered -> failed(answered);
        };
    }

    private Delivery failed(Answer.Answered answered) {
        String detail = poster.target() + " answered " + answered.status();
        if (answered.status() < 400) {
            return new Delivery.Refused(Reason.REJECTED, detail + "; redirects are not followed");
        }
        Reason reason = Reason.ofHttpStatus(answered.status());
        return reason.retryable()
                ? new Delivery.TryAgain(reason, detail, answered.retryAfter())
                : new Delivery.Refused(reason, detail);
    }

    private Delivery gone() {
        return new Delivery.Refused(
                Reason.WRONG_ADDRESS, poster.target() + " answered 410 Gone; switched off until the next start");
    }
}
