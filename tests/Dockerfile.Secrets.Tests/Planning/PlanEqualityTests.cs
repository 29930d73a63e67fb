using System.Collections;
using System.Reflection;

namespace DockerfileSecrets.Tests.Planning;

/// <summary>Two plans are equal when all that they say is: each property of each part counts, and arrays by what they hold.</summary>
public class PlanEqualityTests
{
    private const string Text = """
        ARG BASE
        FROM alpine:3.22 AS a
        ARG ID=t
        USER 1000
        RUN --mount=type=secret,id=$ID,env=T,required --mount=type=ssh --mount=type=secret,id=$UNKNOWN,mode=0440,uid=1,gid=2 x
        ADD git@example.com:a/b.git /x
        FROM $BASE
        COPY --from=a /x /y
        """;

    public static TheoryData<string> Parts => [.. Found().Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Each_property_counts(string part)
    {
        var one = Found()[part];
        var clone = one.GetType().GetMethod("<Clone>$")!;
        var same = Found()[part];
        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.False(one.Equals(null));
        Assert.NotEqual(one, new object());
        foreach (var property in one.GetType().GetProperties().Where(p => p.SetMethod is not null))
        {
            var other = clone.Invoke(one, null)!;
            Assert.Equal(one, other);
            property.SetValue(other, Another(property.GetValue(one), property.PropertyType));
            Assert.False(one.Equals(other), property.Name);
        }
    }

    [Fact]
    public void The_parts_are_found() => Assert.Equal(
        "ImplicitSecret MergedSecret MergedSecretPlan NeededSecret PlannedDiagnostic PlannedInstruction PlannedMount PlannedStage PlanSubject SecretPlan SecretUse TargetPlan UnresolvedValue",
        string.Join(' ', Found().Keys.Order(StringComparer.OrdinalIgnoreCase)));

    /// <summary>An object of each kind of record in a plan.</summary>
    private static Dictionary<string, object> Found()
    {
        var found = new Dictionary<string, object>(StringComparer.Ordinal);
        Visit(SecretPlanner.Plan(DockerfileDocument.Parse(Text), [new PlanOptions { BuildArguments = new Dictionary<string, string> { ["X"] = "y" } }]));
        return found;

        void Visit(object value)
        {
            if (value is IEnumerable items and not string)
            {
                foreach (var item in items)
                {
                    Visit(item);
                }
            }
            else if (value.GetType().GetMethod("<Clone>$") is not null)
            {
                found.TryAdd(value.GetType().Name, value);
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0))
                {
                    if (property.GetValue(value) is { } inner)
                    {
                        Visit(inner);
                    }
                }
            }
        }
    }

    private static object? Another(object? value, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return value switch
        {
            string text => text + "x",
            bool flag => !flag,
            int number => number + 1,
            uint number => number + 1,
            Enum => Enum.GetValues(plain).Cast<object>().First(v => !v.Equals(value)),
            IList { Count: > 0 } => type.GetField("Empty")!.GetValue(null),
            IList => ArrayOfOne(type),
            null when plain == typeof(string) => "x",
            null when plain.IsValueType => Activator.CreateInstance(plain),
            null => plain.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Length > 0 ? System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(plain) : null,
            _ => plain.IsValueType ? Activator.CreateInstance(plain) : null,
        };
    }

    private static object ArrayOfOne(Type type)
    {
        var item = type.GetGenericArguments()[0];
        var made = item == typeof(string) ? "x" : System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(item);
        var empty = type.GetField("Empty")!.GetValue(null)!;
        return type.GetMethod("Add", [item])!.Invoke(empty, [made])!;
    }
}
