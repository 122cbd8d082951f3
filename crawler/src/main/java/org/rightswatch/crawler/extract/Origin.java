package org.rightswatch.crawler.extract;

/** Who makes a claim, with the weight of the claim in a vote: selectors written for the site know best, a title tag least. */
enum Origin {
    PACK("pack", 10),
    JSON_LD("json-ld", 5),
    MICRODATA("microdata", 4.6),
    RDFA("rdfa", 4.2),
    VISIBLE("visible", 3.6),
    OPEN_GRAPH("opengraph", 3),
    META("meta", 2),
    STATE("state", 2),
    TITLE_TAG("title element", 1);

    private final String word;
    private final double weight;

    Origin(String word, double weight) {
        this.word = word;
        this.weight = weight;
    }

    String word() {
        return word;
    }

    double weight() {
        return weight;
    }
}
