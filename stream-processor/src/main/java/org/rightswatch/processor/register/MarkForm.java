package org.rightswatch.processor.register;

import java.util.ArrayList;
import java.util.List;
import org.rightswatch.processor.text.Field;
import org.rightswatch.processor.text.WeakElements;
import org.rightswatch.processor.text.Words;

/**
 * One declared form of a mark, in canonical words with their weights.
 *
 * @param words canonical words, never empty
 * @param weights of each word, see {@link WeakElements}
 */
@SuppressWarnings("ArrayRecordComponent") // lives while a segment is compiled
record MarkForm(List<String> words, float[] weights) {

    /** Forms longer than this are slogans or goods lists; they are watched by their first words. */
    static final int MAX_WORDS = 12;
    /** Longer words are watched by what they begin with. */
    static final int LONGEST_WORD = 64;

    /** The form of a mark's text, or an empty list when nothing is left of it after folding. */
    static List<MarkForm> of(String text, Words scratch) {
        scratch.clear();
        scratch.add(Field.TITLE, text);
        List<String> words = new ArrayList<>();
        for (int w = 0; w < Math.min(MAX_WORDS, scratch.count()); w++) {
            String word = scratch.text(w);
            words.add(word.substring(0, Math.min(LONGEST_WORD, word.length())));
        }
        if (words.isEmpty()) {
            return List.of();
        }
        float[] weights = new float[words.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = WeakElements.weight(words.get(i));
        }
        return List.of(new MarkForm(words, weights));
    }

    /** All words without gaps: what a listing's neighbouring words, joined, are compared with. */
    String joined() {
        return String.join("", words);
    }

    /** Characters of all words. */
    int length() {
        return words.stream().mapToInt(String::length).sum();
    }

    /** The word that carries the form: the one of the greatest weight, the longer one of equals. */
    int anchor() {
        int best = 0;
        for (int i = 1; i < weights.length; i++) {
            boolean heavier = weights[i] > weights[best] + 0.01f;
            boolean longer = Math.abs(weights[i] - weights[best]) <= 0.01f
                    && words.get(i).length() > words.get(best).length();
            best = heavier || longer ? i : best;
        }
        return best;
    }

    /** How much of the form one word makes up by weight, rounded up. */
    int shareInHundredths(int word) {
        float all = 0;
        for (float weight : weights) {
            all += weight;
        }
        return Math.min(100, (int) Math.ceil(100 * weights[word] / all + 1));
    }

    /** 0.1 to 1: how unlikely it is to meet this form by chance. */
    float distinctiveness() {
        float strongest = 0;
        float others = 0;
        for (float weight : weights) {
            others += Math.min(strongest, weight);
            strongest = Math.max(strongest, weight);
        }
        return distinctiveness(strongest, others);
    }

    /** The same of words of which the strongest has this weight, and the others together that. */
    static float distinctiveness(float strongest, float others) {
        return Math.min(1f, strongest + 0.35f * others);
    }
}
