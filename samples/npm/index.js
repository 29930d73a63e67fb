const { greeting } = require("@example/greeting");

console.log(greeting("world"));
