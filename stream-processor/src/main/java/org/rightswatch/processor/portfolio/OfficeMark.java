package org.rightswatch.processor.portfolio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rightswatch.contracts.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** What one trademark element of an office file said, gathered leaf by leaf. */
final class OfficeMark {

    private static final Pattern QUOTED = Pattern.compile("[\"“]([^\"“”]+)[\"”]");

    private final Map<String, String> first = new HashMap<>();
    private final List<String> verbal = new ArrayList<>();
    private final Set<String> transliterations = new LinkedHashSet<>();
    private final Set<Integer> classes = new TreeSet<>();
    private final Set<String> goods = new LinkedHashSet<>();
    private final Set<String> designated = new LinkedHashSet<>();
    private final List<String> images = new ArrayList<>();

    /**
     * An element without children.
     *
     * @param path names of the elements around it, innermost first, itself included
     * @param depth 1 for a direct child of the trademark
     */
    record Leaf(String name, String value, Collection<String> path, int depth) {

        boolean within(String element) {
            return path.contains(element);
        }
    }

    void leaf(Leaf leaf) {
        switch (leaf.name()) {
            case "RegistrationOfficeCode", "RegistrationNumber", "ApplicationDate", "RegistrationDate", "ExpiryDate" ->
                own(leaf, 1, leaf.name());
            case "ApplicationNumber" -> own(leaf, 1, "ApplicationNumber");
            case "ApplicationNumberText" -> own(leaf, 2, "ApplicationNumber");
            case "MarkCurrentStatusCode" -> own(leaf, 1, "Status");
            case "MarkCurrentStatusExternalDescriptionText" -> first.putIfAbsent("StatusText", leaf.value());
            case "MarkFeature", "MarkFeatureCategory" -> first.putIfAbsent("Feature", leaf.value());
            case "MarkFeatureCode" -> first.putIfAbsent("FeatureCode", leaf.value());
            case "MarkVerbalElementText" -> verbal.add(leaf.value());
            case "MarkTransliteration", "MarkTransliterationText" -> transliteration(leaf.value());
            case "ClassNumber" -> niceClass(leaf.value());
            case "GoodsServicesDescription", "GoodsServicesDescriptionText" -> goods.add(leaf.value());
            case "DesignatedCountryCode" -> designated.add(leaf.value());
            case "ImageFileName", "MarkImageFilename", "FileName" -> image(leaf);
            case "FreeFormatNameLine", "EntityName", "OrganizationStandardName", "OrganizationName", "PersonFullName" ->
                applicant(leaf);
            default -> {}
        }
    }

    private void own(Leaf leaf, int depth, String key) {
        if (leaf.depth() == depth) {
            first.putIfAbsent(key, leaf.value());
        }
    }

    private void applicant(Leaf leaf) {
        if (leaf.within("Applicant")) {
            first.putIfAbsent("Applicant", leaf.value());
        }
    }

    private void image(Leaf leaf) {
        if (leaf.within("MarkImage") && leaf.value().matches("\\S+\\.[A-Za-z]{3,4}")) {
            images.add(leaf.value());
        }
    }

    /** Old national classes (A, B, 200) are left out. */
    private void niceClass(String value) {
        if (value.matches("0*([1-9]|[1-3]\\d|4[0-5])")) {
            classes.add(Integer.valueOf(value));
        }
    }

    /** USPTO writes a sentence with the words in quotes; other offices write the words. */
    private void transliteration(String value) {
        Matcher quoted = QUOTED.matcher(value);
        if (!quoted.find()) {
            if (value.split("\\s+").length <= 5) {
                transliterations.add(value);
            }
            return;
        }
        do {
            transliterations.add(quoted.group(1).strip());
        } while (quoted.find());
    }

    /** The contract's JSON of it. */
    ObjectNode tree() {
        ObjectNode tree = Json.strict().createObjectNode();
        tree.put("kind", "trademark");
        identify(tree);
        tree.put("holder", first.getOrDefault("Applicant", ""));
        tree.put("text", verbal.isEmpty() ? "" : verbal.getFirst());
        putList(tree, "variants", variants());
        tree.put("feature", OfficeWords.feature(get("Feature"), get("FeatureCode")));
        putList(tree, "niceClasses", classes);
        putText(tree, "goods", String.join("; ", goods));
        putList(tree, "jurisdictions", jurisdictions());
        tree.put(
                "status",
                OfficeWords.status(
                        get("Status"), get("StatusText"), !registration().isEmpty()));
        putDate(tree, "filedOn", "ApplicationDate");
        putDate(tree, "registeredOn", "RegistrationDate");
        putDate(tree, "expiresOn", "ExpiryDate");
        putList(tree, "images", images);
        return tree;
    }

    private void identify(ObjectNode tree) {
        String office = get("RegistrationOfficeCode");
        String application = get("ApplicationNumber");
        if (office.isEmpty()) {
            throw new BadField("RegistrationOfficeCode", "is missing");
        }
        if (registration().isEmpty() && application.isEmpty()) {
            throw new BadField("RegistrationNumber", "is missing, and so is ApplicationNumber");
        }
        tree.put("office", office);
        tree.put("id", registration().isEmpty() ? office + "-app-" + application : office + "-" + registration());
        putText(tree, "registrationNumber", registration());
    }

    private String get(String key) {
        return first.getOrDefault(key, "");
    }

    /** USPTO writes zeros before registration. */
    private String registration() {
        String number = get("RegistrationNumber");
        return number.matches("0*") ? "" : number;
    }

    private Set<String> variants() {
        Set<String> variants = new LinkedHashSet<>(verbal);
        variants.addAll(transliterations);
        if (!verbal.isEmpty()) {
            variants.remove(verbal.getFirst());
        }
        return variants;
    }

    /** WIPO's international registrations are in force in the designated countries only. */
    private Collection<String> jurisdictions() {
        return get("RegistrationOfficeCode").equals("WO") ? designated : List.of(get("RegistrationOfficeCode"));
    }

    private static void putText(ObjectNode tree, String field, String value) {
        if (!value.isEmpty()) {
            tree.put(field, value);
        }
    }

    private static void putList(ObjectNode tree, String field, Collection<?> values) {
        if (!values.isEmpty()) {
            tree.set(field, Json.strict().valueToTree(values));
        }
    }

    private void putDate(ObjectNode tree, String field, String key) {
        if (first.containsKey(key)) {
            try {
                tree.put(field, Dates.of(get(key)).toString());
            } catch (IllegalArgumentException e) {
                throw new BadField(key, String.valueOf(e.getMessage()));
            }
        }
    }
}
