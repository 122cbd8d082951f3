package org.rightswatch.processor.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rightswatch.contracts.value.Bilingual;
import org.rightswatch.processor.text.TextResource;

/** The 45 classes of the Nice Classification and how a sentence names them, from {@code nice-classes.txt}, which names its source. */
final class NiceClasses {

    private static final int NAMED = 3;
    private static final Map<Integer, Bilingual> HEADINGS = new HashMap<>();

    static {
        for (String line : TextResource.lines(NiceClasses.class, "nice-classes.txt")) {
            if (!line.startsWith("#")) {
                String[] columns = line.split("\t");
                HEADINGS.put(Integer.parseInt(columns[0]), new Bilingual(columns[1], columns[2]));
            }
        }
    }

    private NiceClasses() {}

    static Map<Integer, Bilingual> headings() {
        return Map.copyOf(HEADINGS);
    }

    /** The numbers in a set, with commas. */
    static String numbers(long set) {
        StringBuilder out = new StringBuilder();
        for (long left = set & ~1L; left != 0; left &= left - 1) {
            out.append(out.isEmpty() ? "" : ",").append(Long.numberOfTrailingZeros(left));
        }
        return out.toString();
    }

    /** {@code class 25 (clothing, footwear, headwear)}; of many classes the numbers only. */
    static String english(String numbers) {
        String[] all = numbers.split(",");
        List<String> named = new ArrayList<>();
        for (String number : all) {
            Bilingual heading = HEADINGS.get(Integer.parseInt(number));
            named.add(heading == null || all.length > NAMED ? number : number + " (" + heading.en() + ")");
        }
        return (all.length == 1 ? "class " : "classes ") + joined(named, " and ");
    }

    /** {@code 第25类（服装、鞋、帽）}; of many classes the numbers only. */
    static String chinese(String numbers) {
        String[] all = numbers.split(",");
        if (all.length > NAMED) {
            return "第" + String.join("、", all) + "类";
        }
        List<String> named = new ArrayList<>();
        for (String number : all) {
            Bilingual heading = HEADINGS.get(Integer.parseInt(number));
            named.add("第" + number + "类" + (heading == null ? "" : "（" + heading.zh() + "）"));
        }
        return String.join("、", named);
    }

    private static String joined(List<String> named, String and) {
        int last = named.size() - 1;
        return last == 0 ? named.getFirst() : String.join(", ", named.subList(0, last)) + and + named.get(last);
    }
}
