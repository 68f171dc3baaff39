import type { WordText } from '../shuffle';

/**
 * The words of the shuffle in English: plain, calm things that can be pictured. Nothing of the body, of illness, of hunger, of fear, of
 * work or of the clock.
 */
export const EN: WordText = {
  words:
    'lamp, barn, beach, birch, cabin, cedar, chalk, cloth, coin, crane, dune, dusk, flax, grain, grove, hazel, lime, lute, maple, mast, moat, opal, palm, pear, plane, plum, prism, shore, silk, stone, tide, tray, tuba, wharf, wheat, wren',
  pictures: {
    a: 'acorn, anchor, apron, arrow, atlas, attic, aviary, avenue, awning, abacus, almanac, armchair, archway, aster',
    b: 'basket, balloon, barge, bell, bench, bicycle, blanket, boat, book, bridge, broom, bucket, butterfly, button',
    c: 'candle, canoe, carpet, castle, cello, cloud, coat, compass, cottage, cup, curtain, cushion, cactus, camel',
    d: 'daisy, deckchair, deer, dinghy, dolphin, domino, donkey, door, dove, dragonfly, drawer, drum, duck, dahlia',
    e: 'easel, eagle, earring, elephant, elm, emerald, envelope, eraser, ermine, estuary, evergreen, elk, egret, embroidery',
    f: 'feather, fence, fern, ferry, field, flag, flute, foal, fountain, forest, fox, fiddle, footpath, firefly',
    g: 'garden, gate, giraffe, globe, glove, goldfish, gondola, goose, grass, gravel, greenhouse, guitar, gull, garland',
    h: 'hammock, harbour, harp, hat, hay, hedge, hedgehog, hen, heron, hill, horse, hot-air balloon, house, heather',
    i: 'ibis, ice lantern, ice skate, iceberg, icicle, igloo, iguana, inkwell, inlet, inn, iris, island, ivy',
    j: 'jacket, jade, jar, jasmine, jay, jetty, jewel, jigsaw, journal, jug, jukebox, jumper, juniper, junk boat',
    k: 'kayak, kettle, key, keyhole, kilt, kimono, kingfisher, kiosk, kite, kitten, knitting, knot, koala',
    l: 'ladder, lagoon, lake, lantern, lark, lavender, leaf, lemon tree, letter, library, lighthouse, lily, locket, loom',
    m: 'magnet, magnolia, map, marble, meadow, mill, mirror, mitten, moon, mosaic, moss, mountain, mug, mandolin',
    n: 'napkin, narrowboat, necklace, nest, net, newspaper, newt, niche, nightingale, nosegay, nutcracker, nuthatch, nutshell',
    o: 'oak, oar, oasis, oboe, ocean, olive tree, orchard, orchid, origami, ornament, otter, overcoat, owl, oyster shell',
    p: 'paddle, painting, palace, parasol, path, pebble, pencil, piano, pier, pillow, pond, pony, postcard, puffin',
    q: 'quadrangle, quail, quarry, quarter moon, quartz, quay, queen, quetzal, quill, quilt, quince tree, quoit, quokka',
    r: 'rabbit, raft, rainbow, raincoat, reed, ribbon, ring, river, robin, rooftop, rope, rose, rowing boat, rug',
    s: 'sail, sandal, scarf, seagull, seashell, shed, sheep, snow, sofa, spoon, squirrel, star, stream, swan',
    t: 'table, tapestry, teapot, telescope, tent, thimble, tortoise, towel, tower, train, tree, trumpet, tulip, turret',
    u: 'ukulele, umbrella, umbrella stand, undergrowth, unicorn, unicycle, upholstered chair, upland, uplight, upright piano, upstairs window, upturned boat',
    v: 'valley, van, vase, veil, velvet, veranda, vest, viaduct, village, vine, vineyard, viola, violet, violin',
    w: 'wagon, walnut tree, waterfall, watermill, wave, weathervane, wheel, wheelbarrow, whistle, willow, windmill, window, wool, woodpecker',
    x: 'x drawn in sand, x in a crossword, x made of twigs, x of two oars, x of two skis, x on a map, x-shaped stool, xebec, xenops, xerus, xylophone, xylophone mallets',
    y: 'yacht, yak, yard, yarn, yarrow, yawl, yellow rose, yellowhammer, yew, yo-yo, yoke, yucca, yurt',
    z: 'zebra, zebra crossing, zebra finch, zen garden, zephyr kite, zeppelin, zigzag path, ziggurat, zinc pail, zinnia, zip, zither',
  },
};
