package org.rightswatch.processor.topology;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * One bounded piece of native memory for all stores of the process, write buffers included. Streams' own default is per
 * store, and a task has three.
 */
public final class SharedMemory implements RocksDBConfigSetter {

    private static final long ALL = 96L << 20;
    private static final long WRITE_BUFFERS = 48L << 20;
    private static final long ONE_WRITE_BUFFER = 8L << 20;

    /** Never closed: they live as long as the process. */
    @SuppressWarnings("resource")
    private static final class Shared {
        static final Cache CACHE = new LRUCache(ALL, -1, false, 0.1);
        static final WriteBufferManager BUFFERS = new WriteBufferManager(WRITE_BUFFERS, CACHE);
    }

    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(Shared.CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(Shared.BUFFERS);
        options.setWriteBufferSize(ONE_WRITE_BUFFER);
    }

    @Override
    public void close(String store, Options options) {
        // The cache and the buffers are shared with the stores that stay open.
    }
}
