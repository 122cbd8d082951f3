package org.rightswatch.processor.topology;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.HyperClockCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * One bounded piece of native memory for all stores of the process, write buffers included. Streams' own default is per
 * store, of which a task has three, and leaves the oldest file without a filter, so that it is read for every key it does not
 * have. The stores take more processor time than anything else around the engine, so each is set up for what it is asked: the
 * ledger for single listings, the content for writing.
 */
public final class SharedMemory implements RocksDBConfigSetter {

    private static final long ALL = 96L << 20;
    private static final long WRITE_BUFFERS = 48L << 20;
    private static final long ONE_WRITE_BUFFER = 8L << 20;

    /** Of the ledger's write buffer, for a Bloom filter: 20 bits for each of the 60,000 ledgers that find room in it. */
    private static final double FILTER = 0.02;

    /**
     * Files that content is left in before they are merged: it is read in the order of the keys only, seldom, and to merge them
     * took longer than to write them. Writing waits for the merging only where far more have piled up.
     */
    private static final int CONTENT_FILES = 20;

    private static final int CONTENT_FILES_SLOW = 3 * CONTENT_FILES;
    private static final int CONTENT_FILES_STOP = 5 * CONTENT_FILES;

    /** Of content, read in one go: larger blocks are fewer, and need no filter. */
    private static final int CONTENT_BLOCK = 32 << 10;

    /** Never closed: they live as long as the process. The cache is the one that its readers do not lock. */
    @SuppressWarnings("resource")
    private static final class Shared {
        static final Cache CACHE = new HyperClockCache(ALL, 0, -1, false);
        static final WriteBufferManager BUFFERS = new WriteBufferManager(WRITE_BUFFERS, CACHE);
    }

    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(Shared.CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        options.setWriteBufferManager(Shared.BUFFERS);
        options.setWriteBufferSize(ONE_WRITE_BUFFER);
        // A store has one writer, its task: to be ready for more makes each put a third dearer.
        options.setAllowConcurrentMemtableWrite(false);
        if (store.equals(Ledgers.STORE)) {
            options.setMemtablePrefixBloomSizeRatio(FILTER);
            options.setMemtableWholeKeyFiltering(true);
            options.setOptimizeFiltersForHits(false);
        } else if (store.equals(MatchProcessor.CONTENT)) {
            options.setLevel0FileNumCompactionTrigger(CONTENT_FILES);
            options.setLevel0SlowdownWritesTrigger(CONTENT_FILES_SLOW);
            options.setLevel0StopWritesTrigger(CONTENT_FILES_STOP);
            table.setFilterPolicy(null);
            table.setBlockSize(CONTENT_BLOCK);
        }
        options.setTableFormatConfig(table);
    }

    @Override
    public void close(String store, Options options) {
        // The cache and the buffers are shared with the stores that stay open.
    }
}
