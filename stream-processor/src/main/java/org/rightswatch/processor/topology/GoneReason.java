package org.rightswatch.processor.topology;

import java.util.List;
import org.rightswatch.contracts.hit.Factor;
import org.rightswatch.contracts.value.Bilingual;

/** Why a hit that was there is there no more. */
enum GoneReason {
    LISTING_CHANGED("The listing changed and no longer meets the threshold.", "商品链接内容已变更，不再达到命中阈值。"),
    LISTING_REMOVED("The listing was removed.", "商品链接已下架。"),
    RIGHT_CHANGED("The right changed and the listing no longer meets the threshold.", "权利信息已变更，该商品链接不再达到命中阈值。"),
    COMPARED_ANEW(
            "The listing was compared anew, because rights or the engine changed, and no longer meets the threshold.",
            "因权利信息或匹配引擎已变更，该商品链接经重新比对后不再达到命中阈值。"),
    RIGHT_REMOVED("The right is no longer watched.", "该权利已不在监测范围内。");

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Bilingual sentence;

    GoneReason(String en, String zh) {
        this.sentence = new Bilingual(en, zh);
    }

    Factor factor() {
        return new Factor("gone", 0, 0, List.of(), sentence);
    }
}
