package org.rightswatch.processor.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import morfologik.fsa.FSA;
import morfologik.fsa.FSATraversal;
import morfologik.fsa.MatchResult;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.IStemmer;
import morfologik.stemming.WordData;

/**
 * Which words an English dictionary knows as something else than a name, and how usual they are: the part-of-speech and the
 * spelling dictionary of LanguageTool (LGPL 2.1). Read once, while a table is made; not thread-safe.
 */
final class EnglishDictionary {

    private static final String FOLDER = "/org/languagetool/resource/en/";
    /** Nouns, adjectives, verbs and adverbs by their Penn tags; NNP and NNPS are names. */
    private static final Pattern ORDINARY = Pattern.compile("NNS?(:.*)?|(JJ|VB|RB).*");
    /**
     * The spelling dictionary has a letter for how usual a word is; for each from I to P the median rank in the frequency lists
     * of zxcvbn of the words that are in both, measured once.
     */
    private static final int[] RANKS = {14_900, 9_800, 6_400, 4_000, 2_400, 1_340, 640, 290};

    /** What takes an "s" in English. */
    private static final Pattern NOUN_OR_VERB = Pattern.compile("(NN|VB).*");

    /** The rank of every word that is rarer. */
    static final int RARE = 17_500;

    private final IStemmer senses = new DictionaryLookup(read("english.dict"));
    private final FSA spelling = read("hunspell/en_US.dict").fsa;
    private final FSATraversal speller = new FSATraversal(spelling);

    private static Dictionary read(String name) {
        URL resource = Objects.requireNonNull(EnglishDictionary.class.getResource(FOLDER + name), name);
        try {
            return Dictionary.read(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a word in small letters is one, "apple" and "black" but not "daniel". */
    boolean isOrdinary(String word) {
        return is(ORDINARY, senses.lookup(word));
    }

    /** Whether the word, in small letters, may have an "s" put on: "shoe" and what is not English, but not "here". */
    boolean mayTakeS(String word) {
        List<WordData> found = senses.lookup(word);
        return found.isEmpty() || is(NOUN_OR_VERB, found);
    }

    private static boolean is(Pattern kind, List<WordData> senses) {
        return senses.stream()
                .anyMatch(sense ->
                        sense.getTag() != null && kind.matcher(sense.getTag()).matches());
    }

    /** About which rank a list of the most usual words would give it. */
    int rank(String word) {
        byte[] entry = (word + '+').getBytes(StandardCharsets.UTF_8);
        MatchResult place = speller.match(entry, 0, entry.length, spelling.getRootNode());
        if (place.kind != MatchResult.SEQUENCE_IS_A_PREFIX) {
            return RARE;
        }
        ByteBuffer rest = spelling.getSequences(place.node).iterator().next();
        int letter = rest.get() - 'I';
        return letter < 0 ? RARE : RANKS[Math.min(letter, RANKS.length - 1)];
    }
}
