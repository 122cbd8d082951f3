package org.rightswatch.processor.assess;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.rightswatch.processor.register.Likeness;
import org.rightswatch.processor.register.Meeting;
import org.rightswatch.processor.register.Worth;
import org.rightswatch.processor.text.Field;
import org.rightswatch.processor.text.Words;

/** What the place itself says: how alike, how distinctive, in which field and where in it. Weights in log-odds. */
@SuppressWarnings("EnumOrdinal") // weights are kept in tables: there are millions of places a second
final class Resemblance {

    /** Log-odds of a mark met exactly inside a title when nothing else is known. */
    static final double PRIOR = -0.28;

    private static final double DISTINCTIVE = 0.62;
    private static final double PER_LETTER = 0.008;
    private static final int MOST_LETTERS = 12;
    private static final double SHARE_LEFT_OUT = -3.2;

    private static final float[] SHARE = table(share -> SHARE_LEFT_OUT * (1 - share));
    private static final float[] PLAIN_LATER = table(d -> distinctive(d) + MOST_LETTERS * PER_LETTER);
    private static final float[] PLAIN_FIRST = table(d -> distinctive(d) + MOST_LETTERS * PER_LETTER + first(d));
    private static final float[] DELIBERATE_LATER = table(d -> distinctive(deliberate(d)) + MOST_LETTERS * PER_LETTER);
    private static final float[] DELIBERATE_FIRST =
            table(d -> distinctive(deliberate(d)) + MOST_LETTERS * PER_LETTER + first(deliberate(d)));

    /** What each way weighs when all is alike, and how much less when nothing is; between them it falls evenly. */
    private static final double[] ALIKE = weights(Likeness.class, likeness -> way(likeness, 1));

    private static final double[] UNLIKE = weights(Likeness.class, likeness -> way(likeness, 1) - way(likeness, 0));

    private static final double[] FIELDS = weights(Field.class, Resemblance::weight);

    /** What resembles a word without being one was not written by chance, even where the mark is an ordinary word. */
    private static final Set<Likeness> DELIBERATE = EnumSet.of(
            Likeness.ONE_EDIT,
            Likeness.VOWELS,
            Likeness.LOOKALIKE,
            Likeness.SHAPE,
            Likeness.MASKED,
            Likeness.STYLED_PIECE);

    /** Keys of the sentences that say in what way, and where. */
    private static final Map<Likeness, String> WAYS = keys(
            Likeness.class,
            likeness ->
                    (isHeard(likeness) ? "sound." : "sight.") + word(likeness).replace('_', '-'));

    private static final Map<Field, String> PLACES = keys(Field.class, field -> "field." + word(field));

    private Resemblance() {}

    private static boolean isHeard(Likeness likeness) {
        return switch (likeness) {
            case READING, SOUND, HOMOPHONE -> true;
            default -> false;
        };
    }

    private static <E extends Enum<E>> Map<E, String> keys(Class<E> type, Function<E, String> key) {
        Map<E, String> keys = new EnumMap<>(type);
        for (E value : type.getEnumConstants()) {
            keys.put(value, key.apply(value));
        }
        return keys;
    }

    private static <E extends Enum<E>> double[] weights(Class<E> type, ToDoubleFunction<E> weight) {
        return Stream.of(type.getEnumConstants()).mapToDouble(weight).toArray();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** The sum of all weights of this class, and of {@link OtherHolder}, without words: enough to tell a place worth looking at. */
    static double quick(Meeting meeting, Words words) {
        double place = field(meeting, words) + first(meeting, words);
        return PRIOR + likeness(meeting) + distinctive(meeting) + place + OtherHolder.weight(meeting.namesake());
    }

    /** The part of {@link #quick} that does not depend on the mark, for a form met in full. */
    static double ofPlace(Likeness likeness, float alike, Field field) {
        int way = likeness.ordinal();
        return PRIOR + ALIKE[way] - UNLIKE[way] * (1 - alike) + FIELDS[field.ordinal()];
    }

    /** The most that {@link #quick} adds by hundredths of distinctiveness, the place being the first of its field or not. */
    static float[] ofDistinctiveness(Likeness likeness, Worth.Start start) {
        boolean first = start == Worth.Start.FIRST;
        return DELIBERATE.contains(likeness)
                ? (first ? DELIBERATE_FIRST : DELIBERATE_LATER)
                : (first ? PLAIN_FIRST : PLAIN_LATER);
    }

    /** What {@link #quick} adds by hundredths of the form that was met. */
    static float[] ofShare() {
        return SHARE;
    }

    private static float[] table(DoubleUnaryOperator ofHundredth) {
        float[] table = new float[101];
        for (int i = 0; i < table.length; i++) {
            table[i] = (float) ofHundredth.applyAsDouble(i / 100f);
        }
        return table;
    }

    static void weigh(Encounter e, Tally tally) {
        Meeting meeting = e.meeting();
        Likeness likeness = meeting.likeness();
        String kind = isHeard(likeness) ? "sound" : "sight";
        String seen = e.seen();
        String form = meeting.formText();
        String otherForm = e.isText(form) ? "" : form;
        double distinctive = distinctive(meeting);
        boolean weak = meeting.shared() || distinctive < 0.3;
        // What a shared word lacks is told as what it takes away.
        double before = meeting.shared()
                ? Math.max(distinctive, distinctive(meeting.wholeDistinctiveness()))
                : weak ? 0 : distinctive;
        tally.shift(before);
        tally.add(
                kind,
                meeting.alike() * meeting.share(),
                likeness(meeting),
                List.of(seen, form),
                message(e, form, otherForm),
                seen,
                e.markName(otherForm),
                form);
        if (weak) {
            tally.add(
                    "distinctiveness",
                    meeting.distinctiveness(),
                    distinctive - before,
                    List.of(),
                    weakness(meeting, form));
        }
        e.gaps().tell(tally);
        Field field = e.words().field(meeting.firstWord());
        double first = first(meeting, e.words());
        String where = first > 0 && field == Field.TITLE ? "field.first" : Objects.requireNonNull(PLACES.get(field));
        tally.add("field", first > 0 ? 1 : 0.5, field(meeting, e.words()) + first, List.of(), where);
    }

    private static String weakness(Meeting meeting, String form) {
        return meeting.shared()
                ? "distinctive.shared"
                : form.codePointCount(0, form.length()) == 1 ? "distinctive.short" : "distinctive.weak";
    }

    /** The mark may also be met by a variant, or by what its text is written as by those who do not want to be found. */
    private static String message(Encounter e, String form, String otherForm) {
        Likeness likeness = e.meeting().likeness();
        if (likeness == Likeness.EXACT && !e.isWritten(form)) {
            return "sight.order";
        }
        if (likeness == Likeness.EXACT && !otherForm.isEmpty()) {
            return e.isVariant(form) ? "sight.variant" : "sight.respelled";
        }
        return likeness == Likeness.DOMINANT_WORD && e.meeting().alike() < 1
                ? "sight.dominant-word-like"
                : Objects.requireNonNull(WAYS.get(likeness));
    }

    private static double likeness(Meeting m) {
        return SHARE_LEFT_OUT * (1 - m.share()) + way(m.likeness(), m.alike());
    }

    private static double way(Likeness likeness, float alike) {
        return switch (likeness) {
            case EXACT -> 0;
            case LOOKALIKE -> 0.5;
            case SHAPE -> -0.1;
            case SPACING -> -0.05;
            case PHRASE -> -1.2;
            case SCATTERED -> -0.9;
            case INFLECTED -> -0.15;
            case JOINED -> -0.2;
            case ONE_EDIT -> -0.3 - 2.2 * (1 - alike);
            case VOWELS -> -0.35 - 1.8 * (1 - alike);
            case READING -> -0.1 - 4 * (1 - alike);
            case SOUND -> -0.45 - 2 * (0.9 - alike);
            case HOMOPHONE -> -0.2 - 1.5 * (1 - alike);
            case MASKED, STYLED_PIECE -> 0.15 - 0.5 * (1 - alike);
            case EMBEDDED -> -0.2 - 1.5 * (1 - alike);
            case DOMINANT_WORD -> -0.2 - 2.2 * (1 - alike);
        };
    }

    private static double distinctive(Meeting m) {
        return distinctive(distinctiveness(m)) + Math.min(MOST_LETTERS, m.formLength()) * PER_LETTER;
    }

    private static double distinctive(double distinctiveness) {
        return DISTINCTIVE * (distinctiveness - 0.3) / 0.7;
    }

    private static double distinctiveness(Meeting m) {
        return DELIBERATE.contains(m.likeness()) ? deliberate(m.distinctiveness()) : m.distinctiveness();
    }

    private static double deliberate(double distinctiveness) {
        return Math.max(0.8, distinctiveness);
    }

    private static double field(Meeting m, Words words) {
        return FIELDS[words.field(m.firstWord()).ordinal()];
    }

    private static double weight(Field field) {
        return switch (field) {
            case TITLE -> 0;
            case BRAND -> 1.2;
            case HOST -> 0.3;
            case SELLER -> -0.3;
            case CATEGORY -> -1.2;
            case DESCRIPTION -> -0.75;
            case TEXT -> -0.75;
            case DOCUMENT -> -0.1;
        };
    }

    /** The start of a title is where sellers put the brand; ordinary words stand there by chance too. */
    private static double first(Meeting m, Words words) {
        Field field = words.field(m.firstWord());
        if (field != Field.TITLE || m.from() != words.start(words.first(field))) {
            return 0;
        }
        return first(distinctiveness(m));
    }

    private static double first(double distinctiveness) {
        return distinctiveness > 0.7 ? 0.75 : 0.3 * distinctiveness;
    }
}
