using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace DockerfileSecrets.BuildFiles.Bake;

/// <summary>Evaluates expressions of a bake file. What depends on functions, other targets or a run is not known, and says why.</summary>
/// <param name="globals">The expressions of variables and of attributes at the top level.</param>
/// <param name="declared">The names of the variables that the files define, which the environment can set.</param>
/// <param name="typed">Those of them that have a type.</param>
/// <param name="variable">Gives the variables of the environment, which win over defaults; <see langword="null"/> for one that is not set.</param>
internal sealed class HclScope(IReadOnlyDictionary<string, HclExpression> globals, IReadOnlySet<string> declared, IReadOnlySet<string> typed, Func<string, string?> variable)
{
    private readonly Dictionary<string, HclValue> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    public HclValue Evaluate(HclExpression expression) => !RuntimeHelpers.TryEnsureSufficientExecutionStack()
        ? new HclUnknown("nests too deep")
        : expression switch
        {
            HclLiteral literal => literal.Value,
            HclTemplate { Parts: [HclLiteral literal] } => literal.Value,

            // A string that is one expression is that expression's value, whatever its type.
            HclTemplate { Parts: [var single] } => Evaluate(single),
            HclTemplate template => Joined(template),
            HclList list => new HclItems([.. list.Items.Select(Evaluate)]),
            HclObject map => Map(map),
            HclName name => Named(name.Name),
            HclChoice choice => Evaluate(choice.Condition) switch
            {
                HclText { Text: "true" } => Evaluate(choice.Yes),
                HclText { Text: "false" } => Evaluate(choice.No),
                HclUnknown unknown => unknown,
                _ => new HclUnknown("chooses by what is no truth value"),
            },
            HclOperation operation => Operate(operation),
            HclCall { Function: "concat" } call => Concat([.. call.Arguments.Select(Evaluate)]),
            HclCall call => new HclUnknown($"calls the function `{call.Function}`"),
            HclOpaque opaque => new HclUnknown(opaque.Reason),
            _ => throw new ArgumentOutOfRangeException(nameof(expression)),
        };

    private HclValue Joined(HclTemplate template)
    {
        var parts = template.Parts.Select(Evaluate).ToArray();
        return parts.OfType<HclUnknown>().FirstOrDefault() is { } unknown ? unknown
            : parts.All(p => p is HclText) ? new HclText(string.Concat(parts.Select(p => ((HclText)p).Text)), true)
            : new HclUnknown("puts a list, an object or null into a string");
    }

    private HclValue Map(HclObject map)
    {
        var entries = ImmutableArray.CreateBuilder<(string, HclValue)>();
        foreach (var (key, value) in map.Entries)
        {
            if (Evaluate(key) is not HclText name)
            {
                return new HclUnknown("has a key that cannot be told");
            }

            entries.Add((name.Text, Evaluate(value)));
        }

        return new HclMap(entries.ToImmutable());
    }

    private HclValue Named(string name)
    {
        if (_known.TryGetValue(name, out var known))
        {
            return known;
        }

        if (declared.Contains(name) && variable(name) is { } given)
        {
            return _known[name] = Given(name, given);
        }

        if (!globals.TryGetValue(name, out var expression))
        {
            return new HclUnknown(declared.Contains(name) ? $"uses the variable `{name}`, which has no default" : $"uses `{name}`, which the files do not define");
        }

        if (!_open.Add(name))
        {
            return new HclUnknown($"defines `{name}` by itself");
        }

        var value = Evaluate(expression);
        _open.Remove(name);
        return _known[name] = value;
    }

    /// <summary>A variable of the environment has the type of the default. (buildx bake/hclparser/hclparser.go, resolveValue.)</summary>
    private HclValue Given(string name, string given)
    {
        if (typed.Contains(name))
        {
            return new HclUnknown($"takes `{name}`, which has a type, from the environment");
        }

        return (globals.TryGetValue(name, out var expression) ? Evaluate(expression) : HclValue.Null) switch
        {
            HclText { IsString: true } or HclNull or HclUnknown => new HclText(given, true),
            HclText { Text: "true" or "false" } => given switch
            {
                "1" or "t" or "T" or "true" or "TRUE" or "True" => HclValue.Of(true),
                "0" or "f" or "F" or "false" or "FALSE" or "False" => HclValue.Of(false),
                _ => new HclUnknown($"takes `{name}` from the environment, where it is no truth value"),
            },
            HclText => HclValue.Number(given) ?? new HclUnknown($"takes `{name}` from the environment, where it is no number"),
            _ => new HclUnknown($"takes `{name}`, which is no single value, from the environment"),
        };
    }

    private HclValue Operate(HclOperation operation)
    {
        var right = Evaluate(operation.Right);
        var left = operation.Left is null ? right : Evaluate(operation.Left);
        return (operation.Operator, left, right) switch
        {
            (_, HclUnknown unknown, _) => unknown,
            (_, _, HclUnknown unknown) => unknown,
            ("!", _, HclText { Text: "true" or "false" } value) => HclValue.Of(value.Text == "false"),
            ("&&", HclText a, HclText b) => HclValue.Of(a.Text == "true" && b.Text == "true"),
            ("||", HclText a, HclText b) => HclValue.Of(a.Text == "true" || b.Text == "true"),
            ("==", HclText or HclNull, HclText or HclNull) => HclValue.Of(Same(left, right)),
            ("!=", HclText or HclNull, HclText or HclNull) => HclValue.Of(!Same(left, right)),
            _ => new HclUnknown(string.Create(CultureInfo.InvariantCulture, $"uses the operator `{operation.Operator}`")),
        };
    }

    private static bool Same(HclValue left, HclValue right) => (left, right) switch
    {
        (HclText a, HclText b) => a.Text == b.Text && a.IsString == b.IsString,
        _ => left is HclNull && right is HclNull,
    };

    private static HclValue Concat(HclValue[] lists) => lists.OfType<HclUnknown>().FirstOrDefault() is { } unknown ? unknown
        : lists.All(l => l is HclItems) ? new HclItems([.. lists.SelectMany(l => ((HclItems)l).Items)])
        : new HclUnknown("calls the function `concat` with what is no list");
}
