// The words that passwords are made of most often (from published lists of leaked passwords), and the words of this game.
// Short on purpose: rules about length, repetition and keyboard walks catch most of the rest.

const WORDS = `
password passwort passwords passw pass pw motdepasse contrasena senha parola wachtwoord secret secure security login admin
administrator root user guest test testing tester default changeme letmein welcome willkommen hello hallo access master
qwerty qwertz azerty qwert asdf asdfgh asdfghjkl zxcvbnm qazwsx abc abcd abcde xyz iloveyou ilove you love lovely lover
sunshine princess prince princesse angel baby babygirl babyboy flower butterfly chocolate cookie sweet sweetheart honey
monkey dragon tiger lion eagle falcon phoenix shadow ninja samurai wizard knight warrior mage ranger cleric hunter killer
superman batman spiderman ironman pokemon pikachu naruto goku mario zelda sonic minecraft fortnite roblox steam gamer
football soccer baseball basketball hockey liverpool arsenal chelsea barcelona juventus ferrari porsche mustang mercedes
michael jordan jennifer jessica ashley daniel thomas andrew joshua matthew robert charlie george michelle nicole
summer winter spring autumn january february march april may june july august september october november december
monday tuesday wednesday thursday friday saturday sunday london paris berlin newyork america england deutschland
freedom whatever nothing trustno trustnoone trustme starwars matrix computer internet google facebook youtube samsung
apple orange banana cherry purple green yellow silver golden diamond money dollar rich lucky happy smile family friend
friends forever always mother father mama papa mom dad jesus christ god heaven hell devil satan fuck fucker fuckyou
hollowmere hollow mere village game player play mmorpg rpg online server world hero legend quest sword shield magic
one two three four five six seven eight nine ten number my your the me is am i a in and king queen boss big super best
blink blinkonce qwe asd zxc qweasd qweasdzxc asdqwe aaa correcthorsebatterystaple correct horse battery staple
`;

export const COMMON_WORDS = new Set(WORDS.split(/\s+/).filter(Boolean));
