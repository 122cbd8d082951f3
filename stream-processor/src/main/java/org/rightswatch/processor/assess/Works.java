package org.rightswatch.processor.assess;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.right.ConfidentialAsset;
import org.rightswatch.contracts.right.CopyrightWork;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.right.WorkType;
import org.rightswatch.platform.picture.PdqHash;
import org.rightswatch.processor.similarity.CodeReuse;
import org.rightswatch.processor.similarity.PictureReuse;
import org.rightswatch.processor.similarity.TextReuse;
import org.rightswatch.processor.text.Words;

/** Copyright works and confidential assets: reuse of text, code and pictures, and leaked markers, beside the marks. */
final class Works {

    private final List<TextWork> texts = new ArrayList<>();
    private final List<Program> programs = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final List<ConfidentialAsset> assets = new ArrayList<>();

    private record TextWork(CopyrightWork work, TextReuse reuse) {}

    private record Program(CopyrightWork work, CodeReuse reuse) {}

    private record Picture(CopyrightWork work, PictureReuse reuse) {}

    private Works() {}

    static Works of(Collection<Right> rights) {
        Works works = new Works();
        for (Right right : rights) {
            if (right instanceof CopyrightWork work && work.workType() == WorkType.TEXT) {
                works.texts.add(new TextWork(work, TextReuse.of(work.content())));
            } else if (right instanceof CopyrightWork work && work.workType() == WorkType.SOFTWARE) {
                works.programs.add(new Program(work, CodeReuse.of(work.content())));
            } else if (right instanceof CopyrightWork work && work.workType() == WorkType.IMAGE) {
                PictureReuse.parse(work.content()).ifPresent(reuse -> works.pictures.add(new Picture(work, reuse)));
            } else if (right instanceof ConfidentialAsset asset) {
                works.assets.add(asset);
            }
        }
        return works;
    }

    void assess(Listing listing, Words words, double threshold, List<Assessment> found) {
        for (TextWork work : texts) {
            text(work, words, threshold, found);
        }
        for (Program program : programs) {
            program(program, listing, threshold, found);
        }
        if (!pictures.isEmpty()) {
            pictures(listing, threshold, found);
        }
        for (ConfidentialAsset asset : assets) {
            asset(asset, listing, threshold, found);
        }
    }

    private static void text(TextWork work, Words words, double threshold, List<Assessment> found) {
        TextReuse.Overlap overlap = work.reuse().in(words);
        if (overlap.share() <= 0.01) {
            return;
        }
        String example = overlap.firstWord() < 0 ? "-" : words.raw(overlap.firstWord(), overlap.lastWord());
        String shown = example.length() > 160 ? example.substring(0, 160) + "…" : example;
        double weight = 9 * Math.pow(overlap.share(), 0.6) + 0.12 * Math.min(20, overlap.longestRun());
        Tally tally = new Tally(-4.5)
                .add(
                        "text-reuse",
                        Math.min(1, overlap.share()),
                        weight,
                        List.of(shown),
                        "text-reuse",
                        String.format(Locale.ROOT, "%.0f", 100 * overlap.share()),
                        shown);
        add(work.work(), tally, threshold, found);
    }

    private static void program(Program program, Listing listing, double threshold, List<Assessment> found) {
        String document = listing.text() != null ? listing.text() : listing.description();
        double share = document == null ? 0 : program.reuse().in(document);
        if (share > 0.02) {
            Tally tally = new Tally(-3.2)
                    .add(
                            "code-reuse",
                            share,
                            7 * share,
                            List.of(),
                            "code-reuse",
                            String.format(Locale.ROOT, "%.0f", 100 * share));
            add(program.work(), tally, threshold, found);
        }
    }

    private void pictures(Listing listing, double threshold, List<Assessment> found) {
        List<PdqHash> hashes = listing.images().stream()
                .flatMap(image -> Optional.ofNullable(image.pdq()).flatMap(PdqHash::parse).stream())
                .toList();
        if (hashes.isEmpty()) {
            return;
        }
        for (Picture picture : pictures) {
            PictureReuse.Nearness nearest = hashes.stream()
                    .map(picture.reuse()::to)
                    .min(Comparator.comparingInt(PictureReuse.Nearness::bits))
                    .orElseThrow();
            if (nearest.bits() <= PictureReuse.MOST_BITS) {
                picture(picture.work(), nearest, threshold, found);
            }
        }
    }

    /** The same picture scores 99, one at the limit that the authors of PDQ advise (31 bits) 60. */
    private static void picture(
            CopyrightWork work, PictureReuse.Nearness nearest, double threshold, List<Assessment> found) {
        double likeness = 1 - nearest.bits() / 64.0;
        Tally tally = new Tally(-4.5)
                .add(
                        "image",
                        likeness,
                        9.5 * likeness,
                        List.of(),
                        nearest.turned() ? "image.turned" : "image.near",
                        Integer.toString(nearest.bits()));
        add(work, tally, threshold, found);
    }

    private static void asset(ConfidentialAsset asset, Listing listing, double threshold, List<Assessment> found) {
        for (String canary : asset.canaries()) {
            if (contains(listing, canary)) {
                Tally tally = new Tally(-1).add("leak", 1, 3, List.of(canary), "asset.canary", canary);
                add(asset, tally, threshold, found);
                return;
            }
        }
        for (String digest : asset.fileDigests()) {
            if (digest.equals(listing.contentHash())
                    || listing.images().stream().anyMatch(i -> digest.equals(i.sha256()))) {
                Tally tally = new Tally(-1).add("leak", 1, 4, List.of(digest), "asset.digest", digest);
                add(asset, tally, threshold, found);
                return;
            }
        }
    }

    private static boolean contains(Listing listing, String canary) {
        return (listing.text() != null && listing.text().contains(canary))
                || (listing.description() != null && listing.description().contains(canary))
                || (listing.title() != null && listing.title().contains(canary));
    }

    private static void add(Right right, Tally tally, double threshold, List<Assessment> found) {
        if (tally.score() >= threshold) {
            Severity severity = tally.severity();
            found.add(new Assessment(right, tally.score(), severity, tally.factors(), List.of(), null));
        }
    }
}
