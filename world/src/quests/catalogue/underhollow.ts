// The Underhollow, levels 22 to 30: down, through stone and fire, to what the lullaby was for. And home again.
import { collect, kill, quest, reach, step, talk } from '../draft.ts';
import { places } from '../places.ts';
import type { Quest } from '../quest.ts';

export const underhollow: readonly Quest[] = [
  quest({
    id: 33,
    key: 'under-the-roots',
    name: 'Under the Roots',
    level: 22,
    size: 'task',
    giver: 'scout-isolde',
    needs: [31],
    steps: [
      step(
        'The door is in the south of Sallowfen, under the roots of something very old.',
        reach(places.rootgate, 'Pass the Rootgate'),
      ),
      step('Beyond it there is light, of a sort.', reach(places.glowcapGrotto, 'Find Glowcap Grotto')),
      step('Everything down here has wings, and no idea of distance.', kill('cave-bat', 8, 'Cave bats')),
    ],
    items: [
      ['mushroom-stew', 4],
      ['grand-health-potion', 1],
    ],
    offer: [
      'Go in and look. Count your steps, and count your torches twice. There are mushrooms that shine: draw me where they stop.',
      'The bats come all together. Do not run: they like it.',
    ],
    reminder: 'Down, and then left until the ceiling is gone.',
    thanks:
      'So there is a grotto, and then it goes on. It goes on under the fen, under the road, under the Mere. We have been living on a lid.',
  }),
  quest({
    id: 34,
    key: 'wings-and-stone',
    name: 'Hard to Argue With',
    level: 25,
    size: 'deed',
    giver: 'scout-isolde',
    receiver: 'smith-torvald',
    needs: [33],
    steps: [
      step(
        'Crawlers wear the hill. Steel slides off; patience does not.',
        kill('stone-crawler', 8, 'Stone crawlers'),
        collect('crawler-plate', 6, 'Crawler plates'),
      ),
    ],
    classReward: {
      warrior: 'emberforged-helm',
      mage: 'ember-hat',
      ranger: 'wyrmskin-helm',
      cleric: 'emberforged-helm',
    },
    offer: [
      'Past the grotto the rocks get up and walk. I broke a good knife on one, and it did not even look round.',
      'Torvald could do something with their plates. He says he could do something with anything, and then complains about it. Bring him six.',
    ],
    reminder: 'Six plates. Still looking like rocks, are they? Hit the ones that are looking back.',
    thanks:
      'What is this? It is stone. I am a smith. Look at it: no flaw, no grain, no sense. It rings. Confound it, it is beautiful. Give me an hour, and do not talk.',
  }),
  quest({
    id: 35,
    key: 'cold-comfort',
    name: 'Cold Comfort',
    level: 27,
    size: 'deed',
    giver: 'sister-agnes',
    needs: [34],
    steps: [
      step(
        'The imps tend the fires for somebody. Let the fires be short of hands.',
        kill('ember-imp', 10, 'Ember imps'),
        collect('imp-ember', 5, 'Imp embers'),
      ),
    ],
    items: [
      ['ember-ring', 1],
      ['cooling-salve', 4],
    ],
    offer: [
      'I have treated four burns this week from a cold hearth. The fire comes up through the stones, bless it, and I do not mean bless it.',
      'There are imps below that keep it going. They throw it, so do stand apart from your friends. Bring me five embers, and I will show them what holy water is for.',
    ],
    reminder: 'Five embers. In a pot, please. Not the good pot.',
    thanks:
      'Five. In you go, you horrid little things. There! Did you hear it sigh? It is a psalm, that sigh. The page from the abbey, the last line. It knows its own lullaby.',
  }),
  quest({
    id: 36,
    key: 'the-hollow-wyrm',
    name: 'The Hollow Wyrm',
    level: 29,
    size: 'feat',
    giver: 'sister-agnes',
    receiver: 'archivist-elspeth',
    needs: [26, 35],
    steps: [
      step(
        'Under the Mere, under everything, something is awake. Bring everybody you know.',
        reach(places.hollowHeart, 'Find the Hollow Heart'),
      ),
      step(
        'It breathes in before it breathes out. Use the time.',
        kill('hollow-wyrm', 1, 'The Hollow Wyrm'),
        collect('wyrm-heart', 1, 'The cinder of its heart'),
      ),
    ],
    choices: [
      {
        words: 'Keep it here, where somebody watches it.',
        answer:
          'Then I shall need a larger cabinet, and a bucket. Under W. I find my hand is shaking. I shall note that down as well.',
        items: [['wyrm-amulet', 1]],
      },
      {
        words: 'Let the Mere have it. Deep water, and no drawer.',
        answer:
          'Bram will row you out. He will ask no question, and for once neither shall I. Take this, from the abbey’s last chest: it was kept for whoever came back.',
        coins: 2500,
      },
    ],
    offer: [
      'The bell lulled it, the kings bound it, and now it is neither lulled nor bound. I have looked for another verse, and there is none. There is only you, dear.',
      'Take friends. When it rears, spread out. When it dives, move. And when it is nearly done, it will be at its worst, as we all are. Bring what is left of its heart to Elspeth.',
    ],
    reminder: 'It is still down there. I can tell by the candles: they all lean the same way.',
    thanks:
      'That? That small thing? For that three kings lay down, and a chapel sank. It is still warm. Somebody must decide what becomes of it, and you are the one it has met.',
  }),
  quest({
    id: 38,
    key: 'quiet-at-last',
    name: 'Quiet, at Last',
    level: 30,
    size: 'errand',
    giver: 'archivist-elspeth',
    receiver: 'innkeeper-maud',
    needs: [36],
    steps: [
      step(
        'Some people would like to hear it from you.',
        talk('captain-rowan', 'Tell Captain Rowan'),
        talk('farmer-hob', 'Tell Farmer Hob'),
        talk('fisher-bram', 'Tell Fisher Bram'),
      ),
    ],
    items: [
      ['honey-cake', 10],
      ['barley-beer', 10],
    ],
    offer: [
      'I have written it all down, and read it to the door. It is not the same. Go and tell them: the captain, the farmer, the man on the jetty. Then go to bed. Maud has kept yours.',
    ],
    reminder: 'They will say they knew all along. Let them.',
    thanks:
      'Listen. No humming. Only the pump, and Posy swearing at the oven. You came in off the road and slept for two days, remember? Your bed is made. No charge. You were worth the noise.',
  }),
];
