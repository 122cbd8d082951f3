package org.rightswatch.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.PhraseQuery;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.right.Trademark;
import org.rightswatch.processor.assess.MatchingEngine;
import org.rightswatch.processor.register.Register;

/**
 * The engine beside Lucene Monitor, the usual way to keep queries and ask which of them a document answers: the same marks as
 * exact phrases, the same listings, one thread each, one after the other in one run. Lucene finds only what is written
 * exactly so.
 */
final class LuceneBench implements Bench {

    private static final String TEXT = "text";
    /** Lucene Monitor is slow; so many listings tell its rate. */
    private static final int MOST_LISTINGS = 200;

    private static final int BATCH = 20_000;

    @Override
    public String name() {
        return "lucene";
    }

    @Override
    public String measures() {
        return "the engine's rate as a multiple of Lucene Monitor's with exact phrases of the same marks";
    }

    @Override
    public void run(Scale scale, Consumer<Figure> figures) throws IOException {
        Load load = Load.of(scale);
        List<Right> rights = load.rights(scale.marks());
        List<Listing> listings = load.listings();
        List<Listing> some = listings.subList(0, Math.min(MOST_LISTINGS, listings.size()));
        List<Double> theirs = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        MatchingEngine engine = MatchingEngine.over(Register.of(rights));
        try (Analyzer analyzer = new StandardAnalyzer();
                Monitor monitor = new Monitor(analyzer, new MonitorConfiguration().setQueryUpdateBufferSize(BATCH))) {
            register(rights, analyzer, monitor);
            for (int run = 0; run <= scale.runs(); run++) {
                double their = rate(monitor, some);
                double our = EngineBench.Run.of(engine, listings).perProcessorSecond();
                if (run > 0) { // the first warms up
                    theirs.add(their);
                    ours.add(our);
                    ratios.add(our / their);
                }
            }
        }
        String marks = rights.size() + " marks";
        figures.accept(new Figure("Lucene Monitor, exact phrases, " + marks, "listings/s of processor time", theirs));
        figures.accept(new Figure("engine, " + marks, "listings/s of processor time", ours));
        figures.accept(new Figure("engine / Lucene Monitor", "times", ratios));
    }

    private static void register(List<Right> rights, Analyzer analyzer, Monitor monitor) throws IOException {
        List<MonitorQuery> batch = new ArrayList<>(BATCH);
        for (Right right : rights) {
            if (right instanceof Trademark mark) {
                PhraseQuery phrase = phrase(mark.text(), analyzer);
                if (phrase.getTerms().length > 0) {
                    batch.add(new MonitorQuery(mark.id().value(), phrase));
                }
            }
            if (batch.size() == BATCH) {
                monitor.register(batch);
                batch.clear();
            }
        }
        monitor.register(batch);
    }

    private static PhraseQuery phrase(String text, Analyzer analyzer) throws IOException {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        try (TokenStream tokens = analyzer.tokenStream(TEXT, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                phrase.add(new Term(TEXT, term.toString()));
            }
            tokens.end();
        }
        return phrase.build();
    }

    private static double rate(Monitor monitor, List<Listing> listings) throws IOException {
        Timer timer = new Timer();
        for (Listing listing : listings) {
            Document document = new Document();
            document.add(new TextField(TEXT, listing.title() + " " + listing.description(), Field.Store.NO));
            var _ = monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatchCount();
        }
        return listings.size() / timer.processorSeconds();
    }
}
