package org.rightswatch.processor.similarity;

import java.util.List;

/** The words of a mark, as written or with compounds cut, and what they are together. */
final class MarkWords {

    /** The first word is the one that is remembered (EUIPO Guidelines part C section 2 chapter 4, 3.4.6.2). */
    private static final double FIRST = 1.2;

    private static final int FEWEST_WITH_INITIALS = 3;

    private final MarkWord[] words;
    private final Wording whole;
    private final Wording strong;
    private final String initials;
    private final double weight;

    /**
     * @param whole all words joined
     * @param strong the words joined that are not weak; all of them when nothing else is left
     */
    MarkWords(List<MarkWord> words, Wording whole, Wording strong) {
        this.words = words.toArray(MarkWord[]::new);
        this.whole = whole;
        this.strong = strong;
        initials = words.size() < FEWEST_WITH_INITIALS ? "" : initials(words);
        double sum = 0;
        for (int i = 0; i < this.words.length; i++) {
            sum += weight(i);
        }
        weight = sum;
    }

    private static String initials(List<MarkWord> words) {
        StringBuilder initials = new StringBuilder();
        for (MarkWord word : words) {
            if (!Meanings.isFunctionWord(word.text())) {
                initials.append(word.wording().first());
            }
        }
        return initials.toString();
    }

    int count() {
        return words.length;
    }

    MarkWord word(int i) {
        return words[i];
    }

    /** How much a word counts in its place. */
    double weight(int i) {
        return i == 0 ? words[0].weight() * FIRST : words[i].weight();
    }

    /** How much all words count. */
    double weight() {
        return weight;
    }

    /** All words joined. */
    Wording whole() {
        return whole;
    }

    /** The words joined that are no trade, praise or kind of business; all of them when nothing else is left. */
    Wording strong() {
        return strong;
    }

    /** Whether none of the words is left out of {@link #strong}. */
    boolean isPlain() {
        return strong.length() == whole.length();
    }

    /** First letters of the words that count, for marks of three words and more; else an empty text. */
    String initials() {
        return initials;
    }

    boolean has(String text) {
        for (MarkWord word : words) {
            if (word.text().equals(text)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the words has this meaning. */
    boolean means(String meaning) {
        if (!meaning.isEmpty()) {
            for (MarkWord word : words) {
                if (word.meaning().equals(meaning)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether these are several words and all of them are among the others too, in any order. */
    boolean areAllIn(MarkWords others) {
        boolean several = false;
        for (MarkWord word : words) {
            if (!others.has(word.text())) {
                return false;
            }
            several |= !word.text().equals(words[0].text());
        }
        return several;
    }
}
