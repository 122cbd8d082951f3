package org.rightswatch.processor.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rightswatch.contracts.right.Trademark;
import org.rightswatch.processor.text.OrdinaryWords;
import org.rightswatch.processor.text.Reading;
import org.rightswatch.processor.text.Words;

/**
 * A mark with all its forms: text and variants, each followed by what it is also met as.
 *
 * @param number of the mark in its segment
 */
record MarkForms(int number, Trademark trademark, List<MarkForm> forms) {

    /** "Detectron2" is also met as "Detectron". */
    private static final Pattern NUMBERED = Pattern.compile("([a-z]{7,})\\d{1,2}");

    /** "Web3" is also met as "Webthree", "html2text" as "htmltotext". */
    private static final Pattern DIGIT = Pattern.compile("[a-z]*\\d[a-z]*");

    /** "node-sass" is also met as "sassnode". */
    private static final Pattern PAIR = Pattern.compile("([a-z]{3,})[-_.]([a-z]{3,})");

    /** "github.com/owner/package" is also met as "package". */
    private static final Pattern PATH = Pattern.compile("\\S+/([a-z]{5,})");

    /** Of several marks, numbered from {@code first} on. */
    static List<MarkForms> of(int first, List<Trademark> marks) {
        Words scratch = new Words();
        List<MarkForms> all = new ArrayList<>(marks.size());
        for (Trademark mark : marks) {
            all.add(new MarkForms(first + all.size(), mark, of(mark, scratch)));
        }
        return all;
    }

    private static List<MarkForm> of(Trademark mark, Words scratch) {
        List<MarkForm> forms = new ArrayList<>(2);
        add(forms, mark.text(), scratch);
        mark.variants().forEach(variant -> add(forms, variant, scratch));
        return forms;
    }

    /** How those write a name who do not want to be found, or who heard it only. */
    private static List<String> respelled(MarkForm form, String text) {
        List<String> others = new ArrayList<>(2);
        String joined = form.joined();
        if (joined.length() > 2 && DIGIT.matcher(joined).matches()) {
            others.add(Spellings.rebus(joined, Spellings.AS_HEARD));
            others.add(Spellings.rebus(joined, Spellings.AS_NUMBERS));
        }
        String lower = text.strip().toLowerCase(Locale.ROOT);
        Matcher pair = PAIR.matcher(lower);
        if (pair.matches()) {
            others.add(pair.group(2) + pair.group(1));
        }
        Matcher path = PATH.matcher(lower);
        if (path.matches() && OrdinaryWords.rank(path.group(1)) == OrdinaryWords.UNKNOWN) {
            others.add(path.group(1));
        }
        return others;
    }

    private static void add(List<MarkForm> forms, String text, Words scratch) {
        for (MarkForm form : MarkForm.of(text, scratch)) {
            forms.add(form);
            Matcher numbered = NUMBERED.matcher(form.joined());
            if (numbered.matches()) {
                forms.addAll(MarkForm.of(numbered.group(1), scratch));
            }
            respelled(form, text).forEach(other -> forms.addAll(MarkForm.of(other, scratch)));
            Reading.latinForm(form.joined()).ifPresent(latin -> forms.addAll(MarkForm.of(latin, scratch)));
        }
    }
}
