using System.Text.RegularExpressions;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <content>Loops over a file's frames.</content>
internal sealed partial class FunctionTranslator
{
    // for frame in ImageSequence.Iterator(image): both names are the same object, which stays at the last frame.
    private bool ExecuteFrames(For loop)
    {
        bool counts = loop is { Source: Call { Function: Name { Id: "enumerate" }, Arguments: [{ Kind: ArgumentKind.Positional }] }, Target: TupleDisplay { Items: [_, Name] } };
        Expression source = counts ? ((Call)loop.Source).Arguments[0].Value : loop.Source;
        if (source is not Call { Arguments: [{ Kind: ArgumentKind.Positional, Value: var opened }] } call || Evaluate(call.Function).Constant is not PyCallable { FullName: "PIL.ImageSequence.Iterator" })
        {
            return false;
        }

        Name frameName = (counts ? ((TupleDisplay)loop.Target).Items[1] : loop.Target) as Name ?? throw unit.Refuse("Frames that go into more than a name");
        bool isSeen = !unit.Foresight.UnseenFrames.Contains(loop.Span);
        Code image = Image(Evaluate(opened));
        unit.Use("System.Collections.Generic");
        Code frames = new($"ImageSequence.Iterator({image.Text}{(isSeen ? "" : ", areLoaded: false")})", new StaticType(TypeKind.List, "IEnumerable<Image>") { Items = [StaticType.Image with { IsFile = true }] });
        Expression given = new Given(source.Span, frames);
        Block body = opened is Name file && file.Id != frameName.Id && IsAskedFor(file.Id, loop) ? new Block([new Assignment(loop.Span, [file], frameName), .. loop.Body.Statements]) : loop.Body;
        int before = method.Looks.Count;
        HashSet<string> shared = [.. method.SharedImages];
        WriteLoop(loop with { Body = body }, Sequence(counts ? ((Call)loop.Source) with { Arguments = [((Call)loop.Source).Arguments[0] with { Value = given }] } : given));
        RequireSeen(loop, [.. method.Looks.Skip(before)], isSeen);
        string? local = opened is Name { Id: var name } && frame.Variables.GetValueOrDefault(name) is Code code ? code.Text : null;
        string[] kept = [.. method.SharedImages.Where(other => !shared.Contains(other) && other != local && !Regex.IsMatch(other, $@"^{Regex.Escape(CSharpNames.Camel(frameName.Id))}\d*$"))];
        if (kept.Length > 0)
        {
            throw unit.Refuse("Keeping a frame, which in Python becomes the next one (keep its copy()),");
        }

        // The loop's own name for it is no other one behind the loop.
        method.SharedImages.IntersectWith(shared);
        method.Sought.UnionWith(local is null ? [] : [local]);
        return true;
    }

    /// <summary>A list of something of each frame: a loop; null for any other comprehension.</summary>
    private ListLocal? FramesOf(Comprehension comprehension, string name)
    {
        if (comprehension is not { Kind: ComprehensionKind.List or ComprehensionKind.Generator, Clauses: [{ Target: Name target, Source: Call call } clause] }
            || Evaluate(call.Function).Constant is not PyCallable { FullName: "PIL.ImageSequence.Iterator" })
        {
            return null;
        }

        ListLocal list = NewList(name, []);
        _ = ExecuteFrames(Appending(list, comprehension, clause with { Target = target, Source = call }));
        return list;
    }

    // A loop that adds an item to a list in each turn.
    private static For Appending(ListLocal list, Comprehension comprehension, ComprehensionClause clause)
    {
        SourceSpan place = comprehension.Span;
        Call append = new(place, new AttributeAccess(place, new Given(place, list), "append", place), [new Argument(place, ArgumentKind.Positional, null, comprehension.Element)]);
        IEnumerable<Statement> skips = clause.Conditions.Select(condition => new If(place, new Unary(place, UnaryOperator.Not, condition), new Block([new Continue(place)]), Block.Empty));
        return new For(place, clause.Target, clause.Source, new Block([.. skips, new ExpressionStatement(place, append)]), Block.Empty);
    }

    // Whether the loop or what comes behind it in the function mentions the name.
    private bool IsAskedFor(string name, For loop)
    {
        SourceSpan whole = SpanOf(frame.Function?.Code.Body ?? unit.ScriptBody!);
        return Mentions(whole with { Start = loop.Body.Statements[0].Span.Start }, name);
    }

    // What a frame is can depend on whether anybody has looked at the one before.
    private void RequireSeen(For loop, List<(string Local, int Region, bool IsCertain)> looks, bool isSeen)
    {
        bool isCertain = looks.Any(look => look.IsCertain && look.Region == _loopRegion) && !SyntaxNames.Nested(loop.Body).Any(statement => statement is Continue);
        if (looks.Count == 0 && isSeen)
        {
            throw new Restart(foresight => foresight.UnseenFrames.Add(loop.Span));
        }

        if (looks.Count > 0 && (!isCertain || !isSeen))
        {
            throw unit.Refuse("A loop that looks at the pixels of some frames and perhaps not of others, which can depend on each other,");
        }
    }
}
