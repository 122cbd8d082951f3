package org.rightswatch.crawler.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.listing.Availability;
import org.rightswatch.contracts.value.Money;
import org.rightswatch.crawler.money.Currencies;

/** The values that won, each with its origin. */
final class Verdict {

    private final Map<Field, Ballot.Choice> choices = new EnumMap<>(Field.class);
    private final View view;
    private final Claims claims;

    private Verdict(View view, Claims claims) {
        this.view = view;
        this.claims = claims;
    }

    static Verdict of(View view, Claims claims) {
        Verdict verdict = new Verdict(view, claims);
        verdict.decide(Field.TITLE, claim -> Words.saysNothing(claim.value()) ? "" : Words.key(claim.value()));
        verdict.decide(
                Field.PRICE,
                claim -> claim.amount() == null
                        ? ""
                        : claim.amount().stripTrailingZeros().toPlainString());
        verdict.decide(
                Field.BRAND,
                claim -> Words.saysNothing(claim.value()) || claim.value().length() > 60
                        ? ""
                        : Words.key(claim.value()));
        verdict.decide(
                Field.SELLER,
                claim -> Words.saysNothing(claim.value()) || claim.value().length() > 120
                        ? ""
                        : Words.key(claim.value()));
        verdict.decide(
                Field.AVAILABILITY,
                claim ->
                        stock(claim) == Availability.UNKNOWN ? "" : stock(claim).name());
        verdict.decide(
                Field.SKU,
                claim -> Words.saysNothing(claim.value()) || claim.value().length() > 64
                        ? ""
                        : Words.key(claim.value()));
        verdict.decide(Field.GTIN, claim -> Gtin.of(claim.value()).orElse(""));
        verdict.decide(Field.CATEGORY, claim -> Words.saysNothing(claim.value()) ? "" : Words.key(claim.value()));
        verdict.decide(Field.DESCRIPTION, claim -> Words.saysNothing(claim.value()) ? "" : Words.key(claim.value()));
        return verdict;
    }

    Optional<String> text(Field field) {
        return Optional.ofNullable(choices.get(field))
                .map(choice -> choice.winner().value());
    }

    Optional<Availability> availability() {
        return Optional.ofNullable(choices.get(Field.AVAILABILITY)).map(choice -> stock(choice.winner()));
    }

    /** The price, when its currency is known too. */
    @Nullable
    Money price() {
        Ballot.Choice choice = choices.get(Field.PRICE);
        if (choice == null || choice.winner().amount() == null) {
            return null;
        }
        String currency = currency(choice);
        return currency == null ? null : new Money(choice.winner().amount(), currency);
    }

    /** The currency of those who said this amount; else what the page says; else what the country pays with. */
    private @Nullable String currency(Ballot.Choice choice) {
        List<Claim> said = new ArrayList<>();
        for (Claim claim : claims.of(Field.PRICE)) {
            boolean same = claim.amount() != null
                    && choice.winner().amount() != null
                    && claim.amount().compareTo(choice.winner().amount()) == 0;
            if (same && claim.currency() != null && claim.weight() > 0) {
                said.add(new Claim(
                        Field.CURRENCY, claim.currency(), claim.origin(), claim.path(), claim.weight(), null, null));
            }
        }
        if (said.isEmpty()) {
            said.addAll(claims.of(Field.CURRENCY));
        }
        Optional<Ballot.Choice> voted = Ballot.count(said, Claim::value);
        voted.ifPresent(v -> choices.put(Field.CURRENCY, v));
        return voted.map(v -> v.winner().value()).orElseGet(this::home);
    }

    private @Nullable String home() {
        String told = view.prices().currency();
        List<String> market = view.prices().market();
        return told != null ? told : market.isEmpty() ? null : Currencies.ofCountry(market.getFirst());
    }

    List<FieldOrigin> origins() {
        List<FieldOrigin> origins = new ArrayList<>();
        choices.forEach((field, choice) -> origins.add(origin(field, choice)));
        return origins;
    }

    private FieldOrigin origin(Field field, Ballot.Choice choice) {
        String pack = view.pack() == null ? "" : " " + view.pack().id();
        Claim winner = choice.winner();
        return new FieldOrigin(
                field.word(),
                Words.atMost(winner.value(), 200),
                winner.origin().word() + (winner.origin() == Origin.PACK ? pack : ""),
                winner.path(),
                Math.round(choice.confidence() * 100) / 100.0,
                choice.losers().stream()
                        .map(c ->
                                Words.atMost(c.value(), 100) + " (" + c.origin().word() + ", " + c.path() + ")")
                        .limit(5)
                        .toList());
    }

    private void decide(Field field, java.util.function.Function<Claim, String> sameness) {
        Ballot.count(claims.of(field), sameness).ifPresent(choice -> choices.put(field, choice));
    }

    private static Availability stock(Claim claim) {
        return Stock.of(claim.value());
    }
}
