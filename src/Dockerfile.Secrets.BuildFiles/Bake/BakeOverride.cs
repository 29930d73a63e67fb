namespace DockerfileSecrets.BuildFiles.Bake;

/// <summary>A value of <c>--set</c>. (buildx bake/bake.go, newOverrides and AddOverrides.)</summary>
/// <param name="Pattern">The targets that it is for: a name, or a pattern with * ? [].</param>
/// <param name="Key">The key, <c>secrets</c> or the like.</param>
/// <param name="Appends">Whether it is put behind (<c>+=</c>) and does not replace.</param>
/// <param name="Value">The value.</param>
internal sealed record BakeOverride(string Pattern, string Key, bool Appends, string Value)
{
    private static readonly SupplyOrigin Origin = new(SupplyDialect.Bake, "--set");

    /// <summary>Reads a value; null when it has no such form. An argument without a value takes the variable of its name.</summary>
    public static BakeOverride? Of(string text, Func<string, string?> variable)
    {
        var equal = text.IndexOf('=', StringComparison.Ordinal);
        var left = equal < 0 ? text : text[..equal];
        var keys = left.TrimEnd('+').Split('.', 2);
        return keys.Length < 2 ? null : new BakeOverride(keys[0], keys[1], left.EndsWith('+'), equal >= 0 ? text[(equal + 1)..]
            : keys[1].StartsWith("args.", StringComparison.Ordinal) ? variable(keys[1][5..]) ?? "" : "");
    }

    /// <summary>What the overrides make of a target. Several of one key come together, and the last says whether they replace.</summary>
    public static BakeTarget Apply(BakeTarget target, IReadOnlyList<BakeOverride> overrides)
    {
        foreach (var one in overrides)
        {
            HclValue value = new HclText(one.Value, true);
            target = one.Key switch
            {
                "context" => target with { Context = value },
                "dockerfile" => target with { Dockerfile = value },
                "target" => target with { Stage = value },
                _ when one.Key.StartsWith("args.", StringComparison.Ordinal) =>
                    target with
                    {
                        Arguments = target.Arguments.SetItem(one.Key[5..], value),
                        Supply = target.Supply with { Arguments = target.Supply.Arguments.Add(new SuppliedArgument(one.Key[5..], false, Origin)) },
                    },
                _ => target,
            };
        }

        var platforms = overrides.Where(o => o.Key == "platform").ToArray();
        if (platforms.Length > 0)
        {
            var before = platforms[^1].Appends && target.Platforms is HclItems list ? list.Items : [];
            target = target with { Platforms = new HclItems([.. before, .. platforms.Select(o => new HclText(o.Value, true))]) };
        }

        var secrets = overrides.Where(o => o.Key == "secrets").ToArray();
        if (secrets.Length == 0)
        {
            return target;
        }

        var given = SecretSupply.Combine(secrets.Where(o => o.Value.Length > 0).Select(o => SecretSupply.FromFlag(o.Value, Origin)));
        var kept = secrets[^1].Appends ? target.Supply : SecretSupply.Empty with { Arguments = target.Supply.Arguments };
        return target with { Supply = SecretSupply.Combine([kept, given]) };
    }

    /// <summary>Whether it is for a target. A name counts as such before it counts as a pattern.</summary>
    public bool IsFor(string name) => Pattern == name || Matches(Pattern, name);

    /// <summary>Go's path.Match for names without slashes; a pattern that is malformed matches nothing.</summary>
    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        while (!pattern.IsEmpty)
        {
            switch (pattern[0])
            {
                case '*':
                    for (var i = 0; i <= name.Length; i++)
                    {
                        if (Matches(pattern[1..], name[i..]))
                        {
                            return true;
                        }
                    }

                    return false;
                case '[' when pattern.IndexOf(']') is > 1 and var end && !name.IsEmpty && IsIn(pattern[1..end], name[0]):
                    pattern = pattern[end..];
                    break;
                case '?' when !name.IsEmpty:
                    break;
                case '[' or '?':
                    return false;
                case var c when name.IsEmpty || name[0] != c:
                    return false;
            }

            pattern = pattern[1..];
            name = name[1..];
        }

        return name.IsEmpty;
    }

    /// <summary>Whether a class holds a character: single ones and ranges, all others behind <c>^</c>.</summary>
    private static bool IsIn(ReadOnlySpan<char> set, char c)
    {
        var isNegated = set[0] == '^';
        for (var i = isNegated ? 1 : 0; i < set.Length; i++)
        {
            var last = i + 2 < set.Length && set[i + 1] == '-' ? set[i + 2] : set[i];
            if (set[i] <= c && c <= last)
            {
                return !isNegated;
            }

            i += last == set[i] ? 0 : 2;
        }

        return isNegated;
    }
}
