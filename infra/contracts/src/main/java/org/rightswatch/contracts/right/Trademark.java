package org.rightswatch.contracts.right;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.value.Money;
import org.rightswatch.contracts.value.RightId;

/**
 * A registered or applied-for trademark. What it does not say (no classes, no jurisdictions, no status) neither raises
 * nor lowers a score.
 *
 * @param office registration office, WIPO ST.3 code ({@code US}, {@code CN}, {@code EM}, {@code BX})
 * @param registrationNumber as the office prints it
 * @param text the verbal element, in any script; empty only for a figurative mark that has images
 * @param variants what the owner declares to be the same mark: translations, transliterations, other-script forms
 * @param niceClasses 1 to 45
 * @param goods goods and services in the office's words
 * @param jurisdictions where the right is in force: ISO 3166 alpha-2, {@code EM} for the EU, {@code BX} for Benelux
 * @param images paths relative to the rights file
 * @param officialDomains the owner's own web sites
 * @param referencePrice a usual genuine price, for telling an abnormal one
 */
public record Trademark(
        RightId id,
        String holder,
        @Nullable String office,
        @Nullable String registrationNumber,
        String text,
        List<String> variants,
        @Nullable MarkFeature feature,
        List<Integer> niceClasses,
        @Nullable String goods,
        List<String> jurisdictions,
        @Nullable RightStatus status,
        @Nullable LocalDate filedOn,
        @Nullable LocalDate registeredOn,
        @Nullable LocalDate expiresOn,
        List<String> images,
        List<AuthorisedSeller> authorisedSellers,
        List<String> officialDomains,
        @Nullable Money referencePrice)
        implements Right {

    public Trademark {
        Lists.requireHolder(holder);
        holder = Common.kept(holder);
        office = office == null ? null : Common.kept(office);
        text = Lists.orEmpty(text);
        variants = Lists.orEmpty(variants);
        niceClasses = Common.kept(Lists.orEmpty(niceClasses));
        jurisdictions = Common.kept(Lists.orEmpty(jurisdictions));
        filedOn = filedOn == null ? null : Common.kept(filedOn);
        registeredOn = registeredOn == null ? null : Common.kept(registeredOn);
        expiresOn = expiresOn == null ? null : Common.kept(expiresOn);
        images = Lists.orEmpty(images);
        authorisedSellers = Lists.orEmpty(authorisedSellers);
        officialDomains = Lists.orEmpty(officialDomains);
        if (text.isBlank() && images.isEmpty()) {
            throw new IllegalArgumentException("a trademark needs 'text' or 'images'");
        }
        for (int niceClass : niceClasses) {
            if (niceClass < 1 || niceClass > 45) {
                throw new IllegalArgumentException("niceClasses: " + niceClass + " is not between 1 and 45");
            }
        }
    }

    @Override
    public Optional<String> label() {
        return Optional.ofNullable(text).filter(t -> !t.isBlank());
    }
}
