package org.rightswatch.local.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightswatch.contracts.right.AuthorisedSeller;
import org.rightswatch.contracts.right.CopyrightWork;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.right.RightStatus;
import org.rightswatch.contracts.right.Trademark;
import org.rightswatch.contracts.right.WorkType;
import org.rightswatch.contracts.value.Money;
import org.rightswatch.contracts.value.RightId;
import org.rightswatch.local.sample.Photograph.Edit;

/** Makes the offers of one site, always the same ones: what a mark's owner would find there, and the ordinary rest. */
final class Catalogue {

    /** A usual price in US dollars of goods of a Nice class. */
    private static final Map<Integer, Integer> USUAL_PRICE =
            Map.of(18, 180, 25, 110, 3, 42, 14, 560, 30, 28, 8, 95, 9, 120, 21, 26, 12, 45, 7, 150);

    private static final List<Integer> OTHER_GOODS = List.of(12, 7);

    /** Disguises a seller may choose from; each site shows some of them for each mark. */
    private static final List<LabelKind> DISGUISES = List.of(
            LabelKind.ONE_EDIT,
            LabelKind.LOOK_ALIKE,
            LabelKind.LEET,
            LabelKind.SPACED,
            LabelKind.STYLED,
            LabelKind.HIDDEN,
            LabelKind.ONE_EDIT,
            LabelKind.MASKED);

    private final SiteSpec site;
    private final Spellings spellings;
    private final List<SampleListing> listings = new ArrayList<>();

    private Catalogue(SiteSpec site, Spellings spellings) {
        this.site = site;
        this.spellings = spellings;
    }

    static List<SampleListing> of(SiteSpec site, List<Right> rights) {
        Catalogue catalogue = new Catalogue(site, new Spellings(SampleData.spellings()));
        for (Right right : rights) {
            switch (right) {
                case Trademark mark -> catalogue.addOffersNaming(mark);
                case CopyrightWork work when work.workType() == WorkType.IMAGE -> catalogue.addPicturesOf(work);
                case CopyrightWork work -> catalogue.addCopiesOf(work);
                default -> {}
            }
        }
        catalogue.addPlain();
        return catalogue.shuffled();
    }

    private void addOffersNaming(Trademark mark) {
        if (mark.officialDomains().contains(site.host())) {
            addGenuine(mark);
        } else if (site.plain() == 0) {
            return; // an official shop sells nobody else's goods
        } else if (mark.status() == RightStatus.EXPIRED) {
            add(LabelKind.EXPIRED, mark, mark.text());
        } else if (protects(mark)) {
            addSuspicious(mark);
            addHarmless(mark);
        } else {
            add(LabelKind.NO_LOCAL_RIGHT, mark, mark.text());
            add(LabelKind.NO_LOCAL_RIGHT, mark, mark.text());
        }
    }

    private boolean protects(Trademark mark) {
        return mark.jurisdictions().contains(site.market())
                || ("DE".equals(site.market()) && mark.jurisdictions().contains("EM"));
    }

    private void addGenuine(Trademark mark) {
        for (int i = 0; i < 10; i++) {
            add(LabelKind.GENUINE, mark, mark.text());
        }
    }

    private void addSuspicious(Trademark mark) {
        add(LabelKind.IDENTICAL, mark, spellings.pick(mark, LabelKind.IDENTICAL, listings.size()));
        add(LabelKind.IDENTICAL, mark, spellings.pick(mark, LabelKind.IDENTICAL, listings.size() + 1));
        spellings.inLanguage(mark, site.language()).ifPresent(written -> add(LabelKind.OTHER_SCRIPT, mark, written));
        int wanted = "sitemap".equals(site.build()) ? 2 : 4;
        for (int i = 0; i < wanted; i++) {
            LabelKind disguise = DISGUISES.get((listings.size() + i) % DISGUISES.size());
            add(disguise, mark, spellings.pick(mark, disguise, listings.size()));
        }
    }

    private void addHarmless(Trademark mark) {
        add(LabelKind.NOMINATIVE, mark, mark.text());
        add(LabelKind.OTHER_GOODS, mark, mark.text());
        if (spellings.has(mark, LabelKind.CONTAINING)) {
            add(LabelKind.CONTAINING, mark, spellings.pick(mark, LabelKind.CONTAINING, listings.size()));
        }
        for (AuthorisedSeller authorised : mark.authorisedSellers()) {
            if (site.source().equals(authorised.source())) {
                add(LabelKind.AUTHORISED, mark, mark.text());
                add(LabelKind.AUTHORISED, mark, mark.text());
            }
        }
    }

    private void addCopiesOf(CopyrightWork work) {
        boolean readHere = site.language().equals(work.language());
        if (readHere && site.plain() > 0 && !"marketplace".equals(site.build())) {
            int niceClass = "de".equals(site.language()) ? 25 : "zh".equals(site.language()) ? 30 : 18;
            String whole = work.content();
            addText(work.id(), niceClass, whole);
            addText(work.id(), niceClass, whole.substring(whole.length() / 3));
        }
    }

    /** The client's photograph as sellers use it, and photographs of their own that are no business of the client's. */
    private void addPicturesOf(CopyrightWork work) {
        if (site.plain() == 0 || "marketplace".equals(site.build()) || "sitemap".equals(site.build())) {
            return;
        }
        Edit[] edits = Edit.values();
        for (int i = 0; i < 3; i++) {
            Edit edit = edits[Math.floorMod(site.host().length() + i, edits.length)];
            addPicture(LabelKind.COPIED_PICTURE, Optional.of(work.id()), edit.path(Photograph.CAMPAIGN));
            addPicture(LabelKind.PLAIN, Optional.empty(), edit.path(Photograph.CAMPAIGN + 1 + i));
        }
    }

    private void addPicture(LabelKind kind, Optional<RightId> work, String path) {
        int niceClass = 18;
        String maker = pick(site.makers());
        listings.add(listing(kind, work, niceClass, Optional.of(maker), title(maker, niceClass), describe(niceClass))
                .showing(path));
    }

    private void addText(RightId work, int niceClass, String text) {
        String maker = pick(site.makers());
        listings.add(listing(
                LabelKind.COPIED_TEXT,
                Optional.of(work),
                niceClass,
                Optional.of(maker),
                title(maker, niceClass),
                text));
    }

    private void addPlain() {
        List<Integer> classes = site.categories().keySet().stream().sorted().toList();
        for (int i = 0; i < site.plain(); i++) {
            int niceClass = classes.get(i % classes.size());
            String maker = pick(site.makers());
            listings.add(listing(
                    LabelKind.PLAIN,
                    Optional.empty(),
                    niceClass,
                    Optional.of(maker),
                    title(maker, niceClass),
                    describe(niceClass)));
        }
    }

    private void add(LabelKind kind, Trademark mark, String written) {
        int covered = coveredClass(mark);
        int niceClass = kind == LabelKind.OTHER_GOODS ? OTHER_GOODS.get(listings.size() % 2) : covered;
        String title = kind == LabelKind.NOMINATIVE ? nominative(written, covered) : title(written, niceClass);
        Optional<String> brand = kind == LabelKind.NOMINATIVE
                ? Optional.of(site.makers().getFirst())
                : listings.size() % 2 == 0 ? Optional.of(written) : Optional.empty();
        Optional<RightId> right = kind == LabelKind.CONTAINING ? Optional.empty() : Optional.of(mark.id());
        listings.add(listing(kind, right, niceClass, brand, title, describe(niceClass)));
        if (kind == LabelKind.AUTHORISED) {
            listings.set(listings.size() - 1, soldBy(listings.getLast(), mark));
        }
    }

    private SampleListing soldBy(SampleListing listing, Trademark mark) {
        String seller = mark.authorisedSellers().stream()
                .filter(s -> site.source().equals(s.source()))
                .map(AuthorisedSeller::seller)
                .findFirst()
                .orElseThrow();
        return new SampleListing(
                listing.number(),
                listing.kind(),
                listing.right(),
                listing.title(),
                listing.description(),
                listing.brand(),
                listing.niceClass(),
                listing.price(),
                seller,
                listing.picture());
    }

    private SampleListing listing(
            LabelKind kind,
            Optional<RightId> right,
            int niceClass,
            Optional<String> brand,
            String title,
            String description) {
        return new SampleListing(
                1000 + 7 * listings.size(),
                kind,
                right,
                title,
                description,
                brand,
                niceClass,
                price(kind, niceClass),
                pick(site.sellers()),
                SampleWeb.PICTURES + "/img/" + (1000 + 7 * listings.size()) + ".png");
    }

    private int coveredClass(Trademark mark) {
        List<Integer> sold =
                mark.niceClasses().stream().filter(site.goods()::containsKey).toList();
        return sold.get(listings.size() % sold.size());
    }

    private String title(String first, int niceClass) {
        String noun = pick(site.goods().getOrDefault(niceClass, List.of("set")));
        String attribute = pick(site.attributes());
        return listings.size() % 3 == 0 ? noun + " " + first + " " + attribute : first + " " + noun + " " + attribute;
    }

    private String nominative(String mark, int niceClass) {
        return pick(site.nominative())
                .replace("{accessory}", site.accessories().getOrDefault(niceClass, "set"))
                .replace("{mark}", mark);
    }

    private String describe(int niceClass) {
        return site.category(niceClass) + " · " + String.join(" · ", site.attributes()) + " · No. "
                + (1000 + 7 * listings.size());
    }

    /** A suspicious offer is cheap, a genuine one is not. */
    private Money price(LabelKind kind, int niceClass) {
        double share =
                switch (kind.expectation()) {
                    case LOUD -> 0.22 + (listings.size() % 9) * 0.03;
                    case QUIET -> kind == LabelKind.NOMINATIVE ? 0.12 : 0.95 + (listings.size() % 5) * 0.03;
                    case NONE -> 0.35 + (listings.size() % 7) * 0.1;
                };
        int decimals = Currency.getInstance(site.currency()).getDefaultFractionDigits();
        BigDecimal usual = site.rate().multiply(BigDecimal.valueOf(USUAL_PRICE.getOrDefault(niceClass, 50)));
        return new Money(
                usual.multiply(BigDecimal.valueOf(share)).setScale(decimals, RoundingMode.HALF_UP), site.currency());
    }

    private <T> T pick(List<T> choices) {
        return choices.get(Math.floorMod(listings.size() * 31 + 7, choices.size()));
    }

    /** A fixed order in which labels do not stand side by side. */
    private List<SampleListing> shuffled() {
        return listings.stream()
                .sorted(Comparator.comparingInt(l -> Integer.reverse(l.number() * 0x9E3779B1)))
                .toList();
    }
}
