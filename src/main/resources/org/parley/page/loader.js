// TeaVM's loader makes small functions out of texts, which the policy of the page forbids. Here are the same functions ready-made; a text that is none of them is an error. Stands before the loader in the worker.
const Function = (() => {
    const unknown = (body) => new Error("the loader makes a function that the page does not know: " + body.slice(0, 80));
    const known = [
        // an exported function or method of Java, which throws as JavaScript does
        [/^return function\([^)]*\) \{\s+try \{\s+return fn\(this/, () => (rethrow, fn) => function (...args) {
            try {
                return fn(this, ...args);
            } catch (wrong) {
                rethrow(wrong);
            }
        }],
        [/^return function\([^)]*\) \{\s+try \{\s+return fn\(/, () => (rethrow, fn) => function (...args) {
            try {
                return fn(...args);
            } catch (wrong) {
                rethrow(wrong);
            }
        }],
        [/^return function \w+\(marker, javaObject\)/, () => (constructor) => function (marker, javaObject) {
            return constructor.call(this, marker, javaObject);
        }],
        // calls from Java into JavaScript
        [/^try \{\s+return fn\(/, () => (rethrow, fn, ...args) => {
            try {
                return fn(...args);
            } catch (wrong) {
                rethrow(wrong);
            }
        }],
        [/^try \{\s+return instance !== null/, () => (rethrow, named, instance, method, ...args) => {
            try {
                return instance !== null ? instance[method](...args) : named(method)(...args);
            } catch (wrong) {
                rethrow(wrong);
            }
        }],
        [/^try \{\s+return new constructor\(/, () => (rethrow, constructor, ...args) => {
            try {
                return new constructor(...args);
            } catch (wrong) {
                rethrow(wrong);
            }
        }],
        [/^return \[/, () => (...args) => args],
        // a function of a text of its own: those that give back one of their arguments
        [/^return new Function\(/, () => (wrap, ...parts) => {
            const given = /^return (\w+);$/.exec(parts[parts.length - 1].trim());
            const place = given ? parts.indexOf(given[1]) : -1;
            if (place < 0) {
                throw unknown(parts[parts.length - 1]);
            }
            return (...args) => args[place];
        }],
        // a name of the surroundings
        [/^return ([\w.]+);$/, (found) => () => found[1].split(".").reduce((object, name) => object[name], globalThis)],
        [/^([\w.]+) = value;$/, (found) => (value) => {
            globalThis[found[1]] = value;
        }],
    ];
    return function (...parts) {
        const body = parts[parts.length - 1].trim();
        for (const [pattern, make] of known) {
            const found = pattern.exec(body);
            if (found) {
                return make(found);
            }
        }
        throw unknown(body);
    };
})();
