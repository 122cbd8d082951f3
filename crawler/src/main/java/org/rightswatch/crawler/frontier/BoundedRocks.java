package org.rightswatch.crawler.frontier;

import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * One budget of native memory for all stores of all partitions of this process; Kafka Streams' own default is some 66 MB
 * for each store of each partition.
 */
public final class BoundedRocks implements RocksDBConfigSetter {

    private static final long CACHE_BYTES = 32L << 20;
    private static final long WRITE_BYTES = 16L << 20;
    private static final long ONE_STORE_WRITE_BYTES = 2L << 20;
    private static final int BLOCK_BYTES = 8 * 1024;
    private static final int BITS_PER_KEY = 10;

    /**
     * A restart reads the changelogs of all stores of all partitions at once: with the eight megabytes that Streams fetches for
     * each of them, a small heap is full before the first record is restored, and the restoring thread dies silently.
     */
    private static final int RESTORE_PARTITION_BYTES = 512 * 1024;

    private static final int RESTORE_FETCH_BYTES = 4 << 20;

    private static final class Shared {
        private static final Cache CACHE = new LRUCache(CACHE_BYTES);
        private static final WriteBufferManager WRITES = new WriteBufferManager(WRITE_BYTES, CACHE);
        private static final BloomFilter FILTER = new BloomFilter(BITS_PER_KEY, false);
    }

    /** Keeps the stores of a Streams application, and their restoring, within bounds of memory. */
    public static void tune(Properties properties) {
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocks.class);
        properties.put(
                StreamsConfig.restoreConsumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG),
                RESTORE_PARTITION_BYTES);
        properties.put(StreamsConfig.restoreConsumerPrefix(ConsumerConfig.FETCH_MAX_BYTES_CONFIG), RESTORE_FETCH_BYTES);
    }

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(Shared.CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        table.setBlockSize(BLOCK_BYTES);
        table.setFilterPolicy(Shared.FILTER);
        options.setWriteBufferManager(Shared.WRITES);
        options.setWriteBufferSize(ONE_STORE_WRITE_BYTES);
        options.setTableFormatConfig(table);
    }

    /** What is shared outlives each store. */
    @Override
    public void close(String storeName, Options options) {}
}
