package org.rightswatch.processor.register;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rightswatch.contracts.right.Trademark;
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

    private static void add(List<MarkForm> forms, String text, Words scratch) {
        for (MarkForm form : MarkForm.of(text, scratch)) {
            forms.add(form);
            Matcher numbered = NUMBERED.matcher(form.joined());
            if (numbered.matches()) {
                forms.addAll(MarkForm.of(numbered.group(1), scratch));
            }
            Reading.latinForm(form.joined()).ifPresent(latin -> forms.addAll(MarkForm.of(latin, scratch)));
        }
    }
}
