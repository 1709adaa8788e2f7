using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <summary>if and else, and what names stand for behind them.</summary>
internal sealed partial class FunctionTranslator
{
    private readonly int _entryRegion = method.Region;

    private void ExecuteIf(If branch)
    {
        _raisesOnNone = branch.Then.Statements.Any(Raises);
        Code condition = Pattern(branch) ?? Condition(branch.Condition);
        _raisesOnNone = false;
        if (condition.Constant is bool known)
        {
            unit.Decided[branch.Span] = known;
            Execute(known ? branch.Then : branch.Else);
            return;
        }

        Anticipate(branch.Span);

        HashSet<string> assigned = SyntaxNames.Assigned(branch.Then);
        assigned.UnionWith(SyntaxNames.Assigned(branch.Else));
        Retry([], pins => WriteIf(condition, branch, assigned, pins), _ => false);
    }

    // Names that get their first value within, and are asked for behind, are null before.
    private void Anticipate(SourceSpan statement)
    {
        foreach ((_, string name) in unit.Foresight.LateNames.Where(late => late.Statement.Equals(statement) && !frame.Variables.ContainsKey(late.Name)))
        {
            frame.Doubtful.Remove(name);
            frame.Variables[name] = Known.None;
        }
    }

    /// <summary>Translates something in which names need a local of their own, anew for each that turns out to.</summary>
    private void Retry(Dictionary<string, StaticType> pins, Action<Dictionary<string, StaticType>> write, Func<string, bool> mayDrop)
    {
        (Action scopeBack, Action[] framesBack) = (method.Remember(), [.. Frames().Select(f => f.Remember())]);
        for (int round = 0; ; round++)
        {
            (Value? returned, bool done) = (_returned, _isDone);
            try
            {
                write(pins);
                return;
            }
            catch (TypeWidens wider) when (pins.ContainsKey(wider.Name) && round < 30)
            {
                pins[wider.Name] = wider.Type;
            }
            catch (NeedsLocal needs) when (!pins.ContainsKey(needs.Name) && round < 30)
            {
                pins[needs.Name] = needs.Type;
            }
            catch (Refusal) when (pins.Keys.FirstOrDefault(mayDrop) is { } dropped && round < 30)
            {
                pins.Remove(dropped);
            }

            scopeBack();
            framesBack.ToList().ForEach(back => back());
            (_returned, _isDone) = (returned, done);
        }
    }

    private void WriteIf(Code condition, If branch, HashSet<string> assigned, Dictionary<string, StaticType> pins)
    {
        (int outer, var pinned) = (method.Region, new Dictionary<string, (string, StaticType)>(frame.Pinned));
        Pin(pins, initialize: false);
        Dictionary<string, Value> before = frame.Variables;
        Dictionary<string, Doubt> doubtful = frame.Doubtful;
        method.Writer.Write($"if ({condition.Text})");
        Dictionary<string, bool> loadedBefore = new(method.Loaded);
        (string, bool)? narrowing = Narrowing(branch.Condition);
        HashSet<string> notNull = new(method.NotNull);
        Narrow(narrowing, holds: true);
        (string Name, Code Picture, bool IfTrue)? known = _patterns.TryGetValue(branch.Span, out (string Name, Code Value, bool IfTrue) pattern) ? pattern : KnownMode(branch.Condition);
        Dictionary<string, Value> beforeElse = Assume(before, known, holds: false);
        (Dictionary<string, Value> then, Dictionary<string, Doubt> thenDoubtful, bool thenJumps) = WriteBranch(branch.Then, Assume(before, known, holds: true), doubtful, pins);
        (Dictionary<string, Value> other, Dictionary<string, Doubt> otherDoubtful, bool otherJumps) = (beforeElse, doubtful, false);
        HashSet<string> notNullThen = method.NotNull;
        method.NotNull = new(notNull);
        Narrow(narrowing, holds: false);
        Dictionary<string, bool> loadedThen = method.Loaded;
        method.Loaded = loadedBefore;
        if (branch.Else.Statements.Count > 0 || pins.Any(pin => !IsPinnedTo(before, pin.Key)))
        {
            method.Writer.Write("else");
            int start = method.Writer.Count;
            (other, otherDoubtful, otherJumps) = WriteBranch(branch.Else, beforeElse, doubtful, pins);
            if (method.Writer.Count == start + 2)
            {
                method.Writer.TruncateTo(start - 1, method.Writer.Indent);
            }
        }

        method.NotNull = thenJumps ? method.NotNull : otherJumps ? notNullThen : [.. notNullThen.Intersect(method.NotNull)];
        method.Loaded = thenJumps ? method.Loaded : otherJumps ? loadedThen : MethodScope.Meet(loadedThen, method.Loaded);
        (method.Region, frame.Pinned) = (outer, pinned);
        if (thenJumps || otherJumps)
        {
            (frame.Variables, frame.Doubtful) = thenJumps ? (other, otherDoubtful) : (then, thenDoubtful);
            if (thenJumps && otherJumps)
            {
                _isDone = true;
            }
            else
            {
                RequireLocals(assigned, before, pins);
            }

            return;
        }

        frame.Variables = new(then);
        frame.Doubtful = Union(thenDoubtful, otherDoubtful);
        foreach (string name in assigned)
        {
            Meet(branch.Span, name, then.GetValueOrDefault(name), other.GetValueOrDefault(name));
        }
    }

    // image.mode == "RGB": the picture whose mode is known where that holds, or where it does not.
    private (string Name, Code Picture, bool IfTrue)? KnownMode(Expression condition) =>
        condition is Comparison { First: AttributeAccess { Value: Name { Id: var name }, Member: "mode" }, Rest: [(CompareOperator.Equal or CompareOperator.NotEqual, Literal { Value: string mode })] } test
        && frame.Variables.GetValueOrDefault(name) is Code { Type: { Kind: TypeKind.Image, Mode: null } } picture && !frame.Pinned.ContainsKey(name)
            ? (name, picture.As(picture.Type with { Mode = StaticType.ImageOf(mode).Mode }), test.Rest[0].Operator == CompareOperator.Equal) : null;

    private static Dictionary<string, Value> Assume(Dictionary<string, Value> variables, (string Name, Code Picture, bool IfTrue)? known, bool holds) =>
        known is var (name, picture, ifTrue) && ifTrue == holds ? new(variables) { [name] = picture } : variables;

    private (Dictionary<string, Value>, Dictionary<string, Doubt>, bool) WriteBranch(Block block, Dictionary<string, Value> before, Dictionary<string, Doubt> doubtful, Dictionary<string, StaticType> pins)
    {
        (frame.Variables, frame.Doubtful) = (new(before), new(doubtful));
        int region = method.Region;
        method.Region = unit.NewRegion();
        method.Writer.Open();
        ExecuteSupported(block);
        bool jumps = method.Writer.EndsInJump || _isDone;
        _isDone = false;
        foreach ((string name, _) in jumps ? [] : pins)
        {
            if (!IsPinnedTo(frame.Variables, name))
            {
                AssignName(name, frame.Variables.GetValueOrDefault(name) ?? throw unit.Refuse($"'{name}', which may have no value here,"));
            }
        }

        method.Writer.Close();
        method.Region = region;
        return (frame.Variables, frame.Doubtful, jumps);
    }

    // A run that comes to a name which no library here has ends there, in C# as in Python.
    private void ExecuteSupported(Block block)
    {
        (Action scopeBack, Action[] framesBack) = (method.Remember(), [.. Frames().Select(f => f.Remember())]);
        try
        {
            Execute(block);
        }
        catch (Refusal unknown) when (unknown.IsOfUnknownName)
        {
            scopeBack();
            framesBack.ToList().ForEach(back => back());
            unit.Use("System");
            method.Writer.Write($"throw new NotSupportedException({Literals.Of(unknown.Message)});");
        }
    }

    private bool IsPinnedTo(Dictionary<string, Value> variables, string name) =>
        variables.GetValueOrDefault(name) is Code code && frame.Pinned.TryGetValue(name, out (string Local, StaticType) pin) && code.Text == pin.Local;

    /// <summary>Gives names a C# local each: the one they have, or a new one.</summary>
    private void Pin(Dictionary<string, StaticType> pins, bool initialize)
    {
        foreach ((string name, StaticType type) in pins)
        {
            UseType(type);
            Value? old = frame.Variables.GetValueOrDefault(name);
            if (old is Code { IsSimple: true } local && method.Assignable.Contains(local.Text) && local.Type.Name == type.Name && !IsNeeded(local.Text, frame, name))
            {
                frame.Pinned[name] = (local.Text, type);
                frame.Variables[name] = new Code(local.Text, type);
                continue;
            }

            string fresh = method.NewLocal(CSharpNames.Camel(SuffixFor(name, type)));
            method.Assignable.Add(fresh);
            frame.Pinned[name] = (fresh, type);
            if (initialize && old is not null)
            {
                method.Writer.Declare(fresh, $"{type.Name} {fresh} = {(old.Constant is PyNone ? "null" : Materialize(old)!.Text)};");
                frame.Variables[name] = new Code(fresh, type);
            }
            else
            {
                method.Writer.Write($"{type.Name} {fresh};");
            }
        }
    }

    // What the one way that goes on has declared within its block is needed behind it, too.
    private void RequireLocals(HashSet<string> assigned, Dictionary<string, Value> before, Dictionary<string, StaticType> pins)
    {
        foreach (string name in assigned.Where(name => !pins.ContainsKey(name) && !frame.Pinned.ContainsKey(name)))
        {
            if (frame.Variables.GetValueOrDefault(name) is { Constant: null } value && !ReferenceEquals(value, before.GetValueOrDefault(name)) && TypeOf(value) is { } type)
            {
                throw new NeedsLocal(name, type);
            }
        }
    }

    private static Dictionary<string, Doubt> Union(Dictionary<string, Doubt> a, Dictionary<string, Doubt> b) => new(a.Concat(b.Where(pair => !a.ContainsKey(pair.Key))));

    private void Meet(SourceSpan place, string name, Value? a, Value? b)
    {
        if (ReferenceEquals(a, b))
        {
            return;
        }

        if (a is null || b is null)
        {
            frame.Variables.Remove(name);
            frame.Doubtful[name] = new Doubt(place, (a ?? b) is { } given ? TypeOf(given) : null);
            return;
        }

        if (a is Code x && b is Code y && x.Text == y.Text && x.Constant is null && y.Constant is null && StaticType.Join(x.Type, y.Type) is { } same)
        {
            frame.Variables[name] = new Code(x.Text, same);
            return;
        }

        if (a.Constant is { } first && b.Constant is { } second && PyEquality.Instance.Equals(first, second) && first.GetType() == second.GetType())
        {
            // Its C# constant may be within one of them.
            frame.Variables[name] = Literals.TryOf(first) ?? a;
            return;
        }

        if ((a.Constant is PyNone ? TypeOf(b)?.OrNone() : b.Constant is PyNone ? TypeOf(a)?.OrNone() : null) is { } optional)
        {
            throw new NeedsLocal(name, optional);
        }

        if (TypeOf(a) is { } left && TypeOf(b) is { } right && StaticType.Join(left, right) is { } type)
        {
            throw new NeedsLocal(name, type);
        }

        if (StaticType.JoinItems(TypesOfItems(a), TypesOfItems(b)) is { } items)
        {
            throw new NeedsLocal(name, items with { IsTuple = IsTuple(a) && IsTuple(b) });
        }

        frame.Variables.Remove(name);
        frame.Doubtful[name] = new Doubt(place, null) { IsOfTwoTypes = true };
    }
}
