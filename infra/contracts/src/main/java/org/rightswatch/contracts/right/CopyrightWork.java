package org.rightswatch.contracts.right;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.value.RightId;

/**
 * A copyright work.
 *
 * @param workType text when not said
 * @param creationRecord the record of the human contribution to an AI-assisted work
 * @param language BCP 47
 * @param content a path relative to the rights file when such a file exists, else the text itself
 * @param authorisedPublishers who may publish it
 */
public record CopyrightWork(
        RightId id,
        String holder,
        @Nullable String title,
        WorkType workType,
        List<String> authors,
        @Nullable Authorship authorship,
        @Nullable String creationRecord,
        @Nullable String language,
        List<String> jurisdictions,
        @Nullable LocalDate publishedOn,
        String content,
        List<AuthorisedSeller> authorisedPublishers)
        implements Right {

    @SuppressWarnings("NullAway") // JSON may leave workType out
    public CopyrightWork {
        Lists.requireHolder(holder);
        workType = workType == null ? WorkType.TEXT : workType;
        authors = Lists.orEmpty(authors);
        jurisdictions = Lists.orEmpty(jurisdictions);
        authorisedPublishers = Lists.orEmpty(authorisedPublishers);
        if (Lists.orEmpty(content).isBlank()) {
            throw new IllegalArgumentException("a copyright work needs 'content'");
        }
    }

    /** The same work with its content replaced, as when a path is read. */
    public CopyrightWork withContent(String newContent) {
        return new CopyrightWork(
                id,
                holder,
                title,
                workType,
                authors,
                authorship,
                creationRecord,
                language,
                jurisdictions,
                publishedOn,
                newContent,
                authorisedPublishers);
    }

    @Override
    public Optional<String> label() {
        return Optional.ofNullable(title).filter(t -> !t.isBlank());
    }
}
