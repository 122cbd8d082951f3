package org.rightswatch.processor.topology;

import static org.rightswatch.processor.topology.JsonBuffer.property;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.hit.Enforceability;
import org.rightswatch.contracts.hit.Factor;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.hit.HitState;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.contracts.hit.Verdict;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.listing.CaptureRef;
import org.rightswatch.contracts.value.Bilingual;
import org.rightswatch.contracts.value.Money;

/**
 * Writes hits as the contract has them, in a fifth of the mapper's time: hits are most of what the matcher writes. Property by
 * property in the order of the record, absent and empty ones left out; a test holds it against the mapper. Not thread-safe.
 */
final class HitWriter {

    private static final byte[] ID = property("id");
    private static final byte[] RIGHT = property("right");
    private static final byte[] LISTING = property("listing");
    private static final byte[] HOLDER = property("holder");
    private static final byte[] SCORE = property("score");
    private static final byte[] SEVERITY = property("severity");
    private static final byte[] STATE = property("state");
    private static final byte[] REVISION = property("revision");
    private static final byte[] ENGINE = property("engine");
    private static final byte[] REGISTER_VERSION = property("registerVersion");
    private static final byte[] FACTORS = property("factors");
    private static final byte[] ENFORCEABILITY = property("enforceability");
    private static final byte[] FIRST_SEEN_AT = property("firstSeenAt");
    private static final byte[] LAST_SEEN_AT = property("lastSeenAt");
    private static final byte[] TITLE = property("title");
    private static final byte[] URL = property("url");
    private static final byte[] SOURCE = property("source");
    private static final byte[] SELLER = property("seller");
    private static final byte[] PRICE = property("price");
    private static final byte[] AMOUNT = property("amount");
    private static final byte[] CURRENCY = property("currency");
    private static final byte[] MARKET = property("market");
    private static final byte[] SUPPRESSED = property("suppressed");
    private static final byte[] SEEN_BEFORE_RIGHT = property("listingSeenBeforeRight");
    private static final byte[] RIGHT_NAME = property("rightName");
    private static final byte[] CAPTURE = property("capture");
    private static final byte[] WARC = property("warc");
    private static final byte[] OFFSET = property("offset");
    private static final byte[] LENGTH = property("length");
    private static final byte[] PAYLOAD_DIGEST = property("payloadDigest");
    private static final byte[] NAME = property("name");
    private static final byte[] VALUE = property("value");
    private static final byte[] EFFECT = property("effect");
    private static final byte[] WORDS = property("words");
    private static final byte[] JURISDICTION = property("jurisdiction");
    private static final byte[] VERDICT = property("verdict");
    private static final byte[] RULE = property("rule");
    private static final byte[] REASON = property("reason");
    private static final byte[] EN = property("en");
    private static final byte[] ZH = property("zh");

    private static final byte[] TRUE = Json.events().writeValueAsBytes(true);
    private static final byte[] FALSE = Json.events().writeValueAsBytes(false);
    private static final Map<Severity, byte[]> SEVERITIES = words(Severity.class);
    private static final Map<HitState, byte[]> STATES = words(HitState.class);
    private static final Map<Verdict, byte[]> VERDICTS = words(Verdict.class);

    private final JsonBuffer out = new JsonBuffer();
    private final WrittenSentences sentences = new WrittenSentences();
    private @Nullable Instant lastInstant;
    private String lastInstantText = "";

    private static <E extends Enum<E>> Map<E, byte[]> words(Class<E> type) {
        Map<E, byte[]> words = new EnumMap<>(type);
        for (E value : type.getEnumConstants()) {
            words.put(value, Json.events().writeValueAsBytes(value));
        }
        return words;
    }

    /** An object of everything in a hit that a reader may care about. */
    byte[] lasting(Hit hit) {
        begin();
        out.text(ID, hit.id().value());
        out.text(RIGHT, hit.right().value());
        out.text(LISTING, hit.listing().value());
        out.text(HOLDER, hit.holder());
        out.name(SCORE);
        out.number(hit.score());
        word(SEVERITY, SEVERITIES, hit.severity());
        factors(hit.factors());
        enforceability(hit.enforceability());
        out.text(TITLE, hit.title());
        out.text(URL, hit.url());
        out.text(SOURCE, hit.source());
        out.text(SELLER, hit.seller());
        price(hit.price());
        texts(MARKET, hit.market());
        out.text(SUPPRESSED, hit.suppressed());
        out.text(RIGHT_NAME, hit.rightName());
        return ended();
    }

    /**
     * The whole hit: first what lasts, then what changes without the hit changing.
     *
     * @param lasting what {@link #lasting} made of the same hit
     */
    byte[] whole(byte[] lasting, Hit hit) {
        out.clear();
        out.raw(lasting);
        out.reopen();
        word(STATE, STATES, hit.state());
        out.name(REVISION);
        out.number(hit.revision());
        out.text(ENGINE, hit.engine());
        out.text(REGISTER_VERSION, hit.registerVersion());
        instant(FIRST_SEEN_AT, hit.firstSeenAt());
        instant(LAST_SEEN_AT, hit.lastSeenAt());
        Boolean before = hit.listingSeenBeforeRight();
        if (before != null) {
            out.name(SEEN_BEFORE_RIGHT);
            out.raw(before ? TRUE : FALSE);
        }
        capture(hit.capture());
        return ended();
    }

    private void begin() {
        out.clear();
        out.raw('{');
    }

    private byte[] ended() {
        out.raw('}');
        return out.from(0);
    }

    private void factors(List<Factor> factors) {
        if (!factors.isEmpty()) {
            out.name(FACTORS);
            out.raw('[');
            factors.forEach(this::factor);
            out.raw(']');
        }
    }

    private void factor(Factor factor) {
        out.next();
        out.raw('{');
        out.text(NAME, factor.name());
        out.name(VALUE);
        out.number(factor.value());
        out.name(EFFECT);
        out.number(factor.effect());
        texts(WORDS, factor.words());
        sentence(factor.reason());
        out.raw('}');
    }

    private void enforceability(List<Enforceability> verdicts) {
        if (!verdicts.isEmpty()) {
            out.name(ENFORCEABILITY);
            out.raw('[');
            verdicts.forEach(this::verdict);
            out.raw(']');
        }
    }

    private void verdict(Enforceability verdict) {
        out.next();
        out.raw('{');
        out.text(JURISDICTION, verdict.jurisdiction());
        word(VERDICT, VERDICTS, verdict.verdict());
        out.text(RULE, verdict.rule());
        sentence(verdict.reason());
        out.raw('}');
    }

    private void sentence(@Nullable Bilingual reason) {
        if (reason == null) {
            return;
        }
        out.name(REASON);
        byte[] written = sentences.find(reason);
        if (written != null) {
            out.raw(written);
            return;
        }
        int start = out.size();
        out.raw('{');
        out.text(EN, reason.en());
        out.text(ZH, reason.zh());
        out.raw('}');
        sentences.learn(reason, out, start);
    }

    private void price(@Nullable Money price) {
        if (price != null) {
            out.name(PRICE);
            out.raw('{');
            BigDecimal amount = price.amount();
            out.text(AMOUNT, amount == null ? null : amount.toPlainString());
            out.text(CURRENCY, price.currency());
            out.raw('}');
        }
    }

    private void capture(@Nullable CaptureRef capture) {
        if (capture != null) {
            out.name(CAPTURE);
            out.raw('{');
            out.text(WARC, capture.warc());
            out.name(OFFSET);
            out.number(capture.offset());
            out.name(LENGTH);
            out.number(capture.length());
            out.text(PAYLOAD_DIGEST, capture.payloadDigest());
            out.raw('}');
        }
    }

    private void texts(byte[] property, List<String> texts) {
        if (!texts.isEmpty()) {
            out.name(property);
            out.raw('[');
            for (String text : texts) {
                out.next();
                out.text(text);
            }
            out.raw(']');
        }
    }

    private <E extends Enum<E>> void word(byte[] property, Map<E, byte[]> words, @Nullable E value) {
        if (value != null) {
            out.name(property);
            out.raw(Objects.requireNonNull(words.get(value)));
        }
    }

    /** The hits of one listing were seen at the same times. */
    private void instant(byte[] property, @Nullable Instant instant) {
        if (instant != null) {
            if (!instant.equals(lastInstant)) {
                lastInstant = instant;
                lastInstantText = instant.toString();
            }
            out.text(property, lastInstantText);
        }
    }
}
