/** The guided first crisis. */
export const enLesson = {
  "lesson.title": "Your first crisis",
  "lesson.step": "Your first crisis, step {n} of {of}",
  "lesson.where": "Show me where",
  "lesson.skip": "Skip this step",
  "lesson.leave": "Go on without",
  "lesson.wait": "Nothing to learn just now: the game goes on, and so shall we.",
  "lesson.play": "Play on",
  "lesson.end": "End it and read the review",
  "lesson.end.ask": "End this crisis now and open the review?",

  "lesson.dossier":
    "Under Dossiers your own file comes first: who you are, what you want and what you fear. Now open the file on {foe}.",
  "lesson.dossier.learnt": "Files say what is known, what is estimated, and what nobody tells you.",
  "lesson.ladder":
    "The ladder shows how hot it is between two governments, and who took each step. Look at another pair.",
  "lesson.ladder.learnt": "Each pair has its own rung. Thresholds are where the nature of a crisis changes.",
  "lesson.read":
    "When you have the picture, say that you have read it. The phase ends when everybody is done.",
  "lesson.read.learnt": "Every phase ends this way, or when its time is up.",
  "lesson.cable": "Now talk. Write a cable to {patron}: ask whether it will stand by you.",
  "lesson.cable.learnt":
    "A cable is private, free, and binds nobody. The press is public; an order is what counts.",
  "lesson.request":
    "Words are easily passed over. Ask {patron} for support with “Ask or offer”: it has to answer.",
  "lesson.request.learnt": "A request is accepted or refused with a button, and remembered.",
  "lesson.treaty": "What does {patron} owe you at all? Open the treaty and read its two horns.",
  "lesson.treaty.learnt":
    "Tight terms guard against being left alone, and make it likelier to be dragged along.",
  "lesson.talked": "Bots answer quickly. When you have heard enough, say that you are done talking.",
  "lesson.talked.learnt": "You can go on writing while others still talk.",
  "lesson.option":
    "Your staff has put a few options on the table: what each does, costs and risks. Put one on your sheet.",
  "lesson.option.learnt":
    "Up to three points of action. Everything else your government could do is one click further.",
  "lesson.belief":
    "Before you seal: how sure are you that you will be backed? Only you and the review will know.",
  "lesson.belief.learnt": "What one believed of an ally is half of every verdict.",
  "lesson.seal": "Seal your orders. Nobody sees them before all have sealed, and you may unseal until then.",
  "lesson.seal.learnt": "All orders take effect together; neither names nor haste matter.",
  "lesson.watch":
    "Watch the week being told, act by act, on the map and the ladder. Skip to its end when you like.",
  "lesson.watch.learnt": "What was done in the open is told to all alike; what was hidden stays hidden.",
  "lesson.seen": "Seen it? Then say so. If somebody was attacked, the treaty is tested next, in the open.",
  "lesson.seen.learnt": "That was a whole turn. A crisis is a few of them.",
  "lesson.why": "One more habit: a dotted number can be asked why. Open a file and press one.",
  "lesson.why.learnt": "Every number answers with the rule and the acts behind it.",
  "lesson.on":
    "You know the table now. Play the crisis to its end, or end it here and read what the review makes of it.",
  "lesson.on.learnt": "",
} as const;
