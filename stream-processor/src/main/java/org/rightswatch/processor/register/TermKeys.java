package org.rightswatch.processor.register;

import java.util.List;
import java.util.function.LongConsumer;
import org.rightswatch.processor.text.HanForms;
import org.rightswatch.processor.text.Keys;
import org.rightswatch.processor.text.LookAlike;
import org.rightswatch.processor.text.Reading;
import org.rightswatch.processor.text.Respelling;
import org.rightswatch.processor.text.Scripts;

/** The keys that one term is filed under. */
final class TermKeys {

    /** Salt of spelling keys: the term itself and the term without one letter. */
    static final long SPELLING = 0x5EL;
    /** Salt of sound keys. */
    static final long SOUND = 0x50C4DL;
    /** Salt of consonant keys, for words of other scripts. */
    static final long CONSONANTS = 0xC0FFEEL;
    /** Salt of shape keys, see {@link LookAlike#shape}. */
    static final long SHAPE = 0x54A9EL;
    /** Salt of the consonants that a term of another spelling script is read with, for listings in Latin letters. */
    static final long READ = 0x4EADL;
    /** Salt of Mandarin reading keys. */
    static final long PINYIN = 0x9141L;

    /** One edit in fewer letters makes another word: such terms are found exactly or not at all. */
    static final int MIN_EDIT = 5;
    /** Longer terms are not filed without one letter. */
    static final int MAX_EDIT = 40;

    /** Shorter words are not compared by sound. */
    static final int MIN_SOUND = 4;

    static final int MIN_CONSONANTS = 3;
    /** Fewer consonants are shared by too many words to overlook their vowels. */
    static final int MIN_SKELETON = 6;

    private static final int MAX_READINGS = 8;

    private final Respelling respelling = new Respelling();

    /** Gives every key of the canonical term to {@code sink}. */
    void each(String term, LongConsumer sink) {
        long hash = Keys.of(term);
        sink.accept(Keys.mix(hash, SPELLING));
        int script = Scripts.of(term.charAt(0));
        if (script == Scripts.HAN) {
            eachReading(term, 0, 0, new int[] {0}, sink);
            return;
        }
        if (isEditable(term)) {
            eachDeletion(term, hash, sink);
        }
        Reading.latinForm(term).ifPresent(latin -> {
            String consonants = consonants(respelling.of(latin));
            if (consonants.length() >= MIN_CONSONANTS) {
                sink.accept(Keys.mix(Keys.of(consonants), READ));
            }
        });
        if (script == Scripts.ALPHABETIC && term.length() >= MIN_SOUND) {
            if (term.length() >= MIN_EDIT) {
                sink.accept(Keys.mix(Keys.of(LookAlike.shape(term)), SHAPE));
            }
            String sounds = respelling.of(term);
            sink.accept(Keys.mix(Keys.of(Respelling.coarse(sounds)), SOUND));
            String consonants = consonants(sounds);
            if (consonants.length() >= MIN_CONSONANTS) {
                sink.accept(Keys.mix(Keys.of(consonants), CONSONANTS));
            }
        }
    }

    /** Whether one edit in the term is still recognised. */
    static boolean isEditable(CharSequence term) {
        return term.length() >= MIN_EDIT && term.length() <= MAX_EDIT && Scripts.of(term.charAt(0)) != Scripts.HAN;
    }

    /** The consonants of a word in sounds, sounds that scripts confuse made one. */
    static String consonants(String sounds) {
        StringBuilder out = new StringBuilder(sounds.length());
        for (int i = 0; i < sounds.length(); i++) {
            char c = coarse(sounds.charAt(i));
            if (c != 0 && (out.isEmpty() || out.charAt(out.length() - 1) != c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** A consonant with those that scripts confuse with it made one, or 0 for a vowel. */
    static char coarse(char sound) {
        return switch (sound) {
            case 'a', 'e', 'i', 'o', 'u', 'y', 'h', 'w' -> 0;
            case 'r' -> 'l';
            case 'z', 'S', 'C', 'J' -> 's';
            case 'v', 'f' -> 'b';
            case 'n' -> 'm';
            default -> sound;
        };
    }

    /** Gives the keys of the text without one letter to {@code sink}. */
    static void eachDeletion(String term, long hash, LongConsumer sink) {
        long tail = 0;
        long power = 1;
        for (int i = term.length() - 1; i >= 0; i--) {
            char c = term.charAt(i);
            sink.accept(Keys.mix(Keys.without(hash, tail, term.length() - 1 - i, c), SPELLING));
            tail += (c + 1L) * power;
            power *= Keys.base();
        }
    }

    /** Every combination of the characters' readings, a bounded number of them. */
    private static void eachReading(String term, int at, long hash, int[] given, LongConsumer sink) {
        if (given[0] >= MAX_READINGS || term.length() < 2) {
            return;
        }
        if (at == term.length()) {
            given[0]++;
            sink.accept(Keys.mix(hash, PINYIN));
            return;
        }
        List<String> readings = HanForms.readings(term.charAt(at));
        if (readings.isEmpty()) {
            eachReading(term, at + 1, readingHash(hash, Character.toString(term.charAt(at))), given, sink);
        }
        for (String reading : readings) {
            eachReading(term, at + 1, readingHash(hash, reading), given, sink);
        }
    }

    /** Hash of a row of syllables, one more syllable at a time. */
    static long readingHash(long before, String syllable) {
        return before * 31 + Keys.of(syllable);
    }
}
