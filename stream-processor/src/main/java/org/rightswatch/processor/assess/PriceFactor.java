package org.rightswatch.processor.assess;

import java.util.List;
import org.rightswatch.contracts.value.Money;

/** The price against the right's reference price, in any currency of the rates table. */
final class PriceFactor {

    /** From this share of the reference price on a price is ordinary. */
    private static final double ORDINARY = 0.65;

    static final double MOST = 0.95;
    private static final double LEAST = -0.15;

    private PriceFactor() {}

    static void weigh(Encounter e, Tally tally) {
        Money price = e.listing().price();
        Money reference = e.mark().referencePrice();
        if (price == null || reference == null) {
            return;
        }
        double usual = dollars(reference, e.rates());
        double asked = dollars(price, e.rates());
        if (usual <= 0 || asked <= 0) {
            return;
        }
        double ratio = asked / usual;
        double weight = weight(ratio);
        String percent = String.valueOf(Math.round(Math.min(ratio, 99.99) * 100));
        String message = ratio < 0.5 ? "price.low" : "price.fair";
        tally.add(
                "price",
                Math.min(1, ratio),
                weight,
                List.of(price.amount() + " " + price.currency()),
                message,
                percent);
    }

    /** Zero for a currency without a rate. */
    private static double dollars(Money money, Rates rates) {
        return money.amount().doubleValue() * rates.dollars(money.currency()).orElse(0);
    }

    /** Strictly falls with the price: steeply below what is ordinary, ever more slowly above. */
    private static double weight(double ratio) {
        double above = Math.max(0, ratio - ORDINARY);
        return ratio <= ORDINARY ? MOST * (ORDINARY - ratio) / ORDINARY : LEAST * (1 - 1 / (1 + 4 * above));
    }
}
