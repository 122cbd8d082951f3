package org.rightswatch.crawler.sitepack;

import java.util.List;

/**
 * Where the fields of a listing stand. Of each list the first picker that finds something speaks.
 *
 * @param id the site's own number of the offer
 * @param link address of the offer (cells of a search only)
 * @param price what a buyer pays now; of a range the lower bound
 * @param currency code or sign, where the price does not carry it
 * @param availability words or tokens about the stock
 * @param available elements that only stand there while the offer can be bought
 * @param unavailable elements that only stand there while it cannot
 * @param seller name of the shop that sells
 * @param sellerId the site's id of the shop
 * @param sellerLink address of the shop
 * @param sellerCountry ISO code or English name
 */
public record FieldPickers(
        List<Picker> id,
        List<Picker> link,
        List<Picker> title,
        List<Picker> price,
        List<Picker> currency,
        List<Picker> brand,
        List<Picker> seller,
        List<Picker> sellerId,
        List<Picker> sellerLink,
        List<Picker> sellerCountry,
        List<Picker> availability,
        List<Picker> available,
        List<Picker> unavailable,
        List<Picker> sku,
        List<Picker> gtin,
        List<Picker> images,
        List<Picker> category,
        List<Picker> description) {}
