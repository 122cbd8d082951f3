package org.rightswatch.crawler.extract;

/** Words of shops in many languages, for what the markup does not say. */
final class VisibleWords {

    /** It cannot be bought. */
    static final Phrases GONE =
            Phrases.of("out of stock|sold out|currently unavailable|no longer available|ausverkauft|"
                    + "nicht verfügbar|nicht lieferbar|rupture de stock|épuisé|indisponible|"
                    + "actuellement indisponible|agotado|sin stock|no disponible|esgotado|indisponível|esaurito|"
                    + "non disponibile|uitverkocht|niet beschikbaar|slutsåld|slut i lager|ikke på lager|udsolgt|"
                    + "utsolgt|loppuunmyyty|ei saatavilla|vyprodáno|není skladem|vypredané|nedostupné|wyprzedane|"
                    + "niedostępny|elfogyott|nincs készleten|stoc epuizat|indisponibil|нет в наличии|распродан|"
                    + "товар закончился|немає в наявності|няма в наличност|изчерпан|售罄|缺货|已下架|无货|補貨中|已售完|売り切れ|"
                    + "在庫切れ|品切れ|품절|אזל|לא במלאי|غير متوفر|نفدت|tükendi|hết hàng|สินค้าหมด|stok habis|"
                    + "nav noliktavā|rasprodano|notify me when available|vergriffen|victime de son succès|sin existencias|nedostupn|stokta yok|"
                    + "εξαντλ|μη διαθέσιμο|נגמר|نفذت|缺貨|补货中|完売|일시품절|razprodano|išparduota|läbi müüdud|"
                    + "izpārdots|нема на складі|закінчився|tidak tersedia|esaurita|agotada|esgotada|épuisée");

    /** It is there. */
    static final Phrases THERE =
            Phrases.of("in stock|available|auf lager|lieferbar|verfügbar|vorrätig|en stock|disponible|disponibile|"
                    + "disponível|em stock|em estoque|op voorraad|leverbaar|i lager|på lager|varastossa|"
                    + "saatavilla|skladem|na sklade|dostupné|dostępny|w magazynie|készleten|raktáron|în stoc|"
                    + "in stoc|в наличии|є в наявності|налично|в наличност|有货|现货|有貨|現貨|在庫あり|재고 있음|במלאי|متوفر|"
                    + "stokta|còn hàng|left in stock|only \\d+ left|noliktavā|na zalogi|na skladištu");

    /** What stands on the button. */
    static final Phrases BUY =
            Phrases.of("add to (?:cart|bag|basket|trolley|shopping bag)|buy (?:it )?now|place order|order now|"
                    + "in den warenkorb|in den einkaufswagen|jetzt kaufen|ajouter au panier|acheter|"
                    + "añadir al carrito|agregar al carro|agregar al carrito|agregar a la bolsa|"
                    + "añadir a la (?:cesta|bolsa)|comprar|adicionar ao carrinho|aggiungi al carrello|acquista|"
                    + "in winkelwagen|in winkelmand|lägg i (?:varukorg|kundvagn)|læg i kurv|legg i handlekurv|"
                    + "lisää ostoskoriin|lisa ostukorvi|lisa korvi|do koš[ií]ka|do košíku|vložit do|kúpiť|koupit|"
                    + "do koszyka|kosárba|adaug[aă] [iî]n co[sș]|в корзину|купить|у кошик|купити|в количката|купи|"
                    + "加入购物车|立即购买|購買|加入購物車|立即購買|放入購物車|直接購買|カートに入れる|かごに入れる|購入|장바구니|구매|הוסף לסל|הוספה לסל|לקנייה|קנה|"
                    + "أضف إلى|اشتر|sepete ekle|thêm vào giỏ|mua ngay|เพิ่มลงตะกร้า|หยิบใส่|tambah ke|beli|"
                    + "ielikt grozā|pievienot grozam|pirkt|į krepšelį|dodaj u|u košaricu|kupi|add to order|"
                    + "book now|get tickets|buy tickets");

    private VisibleWords() {}
}
