package org.rightswatch.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.right.RightStatus;
import org.rightswatch.contracts.right.Trademark;
import org.rightswatch.contracts.value.ListingId;
import tools.jackson.core.JacksonException;

class RoundTripTest {

    private static final String MARK = """
            {"kind":"trademark","id":"US-1","holder":"acme","text":"ZENVORA","niceClasses":[25],"status":"registered",
             "registeredOn":"2020-01-14","referencePrice":{"amount":"120.00","currency":"USD"},
             "authorisedSellers":[{"domain":"zenvora.example"}]}""";

    @Test
    void readsAndWritesATrademarkWithoutLosingAnything() {
        Right right = Json.strict().readValue(MARK, Right.class);
        assertThat(right).isInstanceOfSatisfying(Trademark.class, mark -> {
            assertThat(mark.status()).isEqualTo(RightStatus.REGISTERED);
            assertThat(mark.referencePrice().amount()).hasToString("120.00");
        });
        String json = Json.events().writerFor(Right.class).writeValueAsString(right);
        assertThat(Json.strict().readTree(json)).isEqualTo(Json.strict().readTree(MARK));
    }

    @Test
    void refusesAnUnknownFieldInWhatPeopleWriteAndIgnoresItInEvents() {
        String unknown = MARK.replace("\"text\"", "\"colour\":1,\"text\"");
        assertThatThrownBy(() -> Json.strict().readValue(unknown, Right.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("colour");
        assertThat(Json.events().readValue(unknown, Right.class).id().value()).isEqualTo("US-1");
    }

    @Test
    void derivesTheIdOfAListingFromSourceAndUrl() {
        Listing listing = Json.events()
                .readValue("{\"source\":\"bazaar\",\"url\":\"https://b.example/1\",\"title\":\"x\"}", Listing.class);
        assertThat(listing.id()).isEqualTo(ListingId.of("bazaar", "https://b.example/1"));
    }

    @Test
    void readsBackAHitWhoseListsAreEmpty() {
        String json = """
                {"id":"h","right":"US-1","listing":"l","holder":"acme","score":41.5,"severity":"medium","state":"gone",
                 "revision":2,"engine":"rights-matcher/1","registerVersion":"7"}""";
        Hit hit = Json.events().readValue(json, Hit.class);
        assertThat(hit.factors()).isEmpty();
        assertThat(Json.events().readValue(Json.events().writeValueAsBytes(hit), Hit.class))
                .isEqualTo(hit);
    }
}
