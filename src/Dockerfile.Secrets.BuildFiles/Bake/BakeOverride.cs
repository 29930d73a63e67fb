namespace DockerfileSecrets.BuildFiles.Bake;

/// <summary>A value of <c>--set</c>. (buildx bake/bake.go, newOverrides and AddOverrides.)</summary>
/// <param name="Pattern">The targets that it is for: a name, or a pattern with * ? [].</param>
/// <param name="Key">The key, <c>secrets</c> or the like.</param>
/// <param name="Appends">Whether it is put behind (<c>+=</c>) and does not replace.</param>
/// <param name="Value">The value.</param>
internal sealed record BakeOverride(string Pattern, string Key, bool Appends, string Value)
{
    private static readonly SupplyOrigin Origin = new(SupplyDialect.Bake, "--set");

    /// <summary>Reads a value; null when it has no such form.</summary>
    public static BakeOverride? Of(string text)
    {
        var equal = text.IndexOf('=', StringComparison.Ordinal);
        var left = equal < 0 ? text : text[..equal];
        var keys = left.TrimEnd('+').Split('.', 2);
        return keys.Length < 2 ? null : new BakeOverride(keys[0], keys[1], left.EndsWith('+'), equal < 0 ? "" : text[(equal + 1)..]);
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
                "platform" => target with { Platforms = new HclItems([value]) },
                _ => target,
            };
        }

        var secrets = overrides.Where(o => o.Key == "secrets").ToArray();
        if (secrets.Length == 0)
        {
            return target;
        }

        var given = SecretSupply.Combine(secrets.Where(o => o.Value.Length > 0).Select(o => SecretSupply.FromFlag(o.Value, Origin)));
        var before = secrets[^1].Appends ? target.Supply : SecretSupply.Empty with { Arguments = target.Supply.Arguments };
        return target with { Supply = SecretSupply.Combine([before, given]) };
    }

    /// <summary>Whether it is for a target. A name counts as such before it counts as a pattern.</summary>
    public bool IsFor(string name) => Pattern == name || Matches(Pattern, name);

    /// <summary>Go's path.Match for names without slashes, character classes left out.</summary>
    private static bool Matches(string pattern, string name)
    {
        var (p, n, star, mark) = (0, 0, -1, 0);
        while (n < name.Length)
        {
            if (p < pattern.Length && (pattern[p] == '?' || (pattern[p] != '*' && pattern[p] == name[n])))
            {
                p++;
                n++;
            }
            else if (p < pattern.Length && pattern[p] == '*')
            {
                (star, mark) = (p++, n);
            }
            else if (star >= 0)
            {
                p = star + 1;
                n = ++mark;
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(p).IndexOfAnyExcept('*') < 0;
    }
}
