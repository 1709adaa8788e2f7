using System.Text.RegularExpressions;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <content>Iterators: their items are there once.</content>
internal sealed partial class FunctionTranslator
{
    /// <summary>A generator that a name holds goes on where it stopped if it is asked more than once: C#'s enumerator.</summary>
    private Value Held(string name, Value value, int bindings)
    {
        if (value is not Code { Type: { Kind: TypeKind.List, Items: [var item] } type } generator || !type.Name.StartsWith("IEnumerable<", StringComparison.Ordinal) || frame.Function is not { } function)
        {
            return value;
        }

        string text = unit.Source[SpanOf(function.Code.Body!)];
        bool isAskedOnce = Regex.Count(text, $@"\b{Regex.Escape(name)}\b") <= bindings + 1 && !text.Contains($"next({name}", StringComparison.Ordinal)
            && !SyntaxNames.Nested(function.Code.Body!).Any(statement => (statement is For loop && Mentions(loop.Body, name)) || (statement is While { Condition: var condition, Body: var body } && (Mentions(condition, name) || Mentions(body, name))));
        return isAskedOnce ? value : new Code($"{generator.At(Precedence.Primary)}.GetEnumerator()", new StaticType(TypeKind.Object, $"IEnumerator<{item.Name}>") { Items = [item] });
    }

    // Parameters that are asked more than once.
    private void HoldParameters()
    {
        foreach ((string name, Value value) in frame.Variables.ToList())
        {
            if (Held(name, value, bindings: 0) is var held && !ReferenceEquals(held, value))
            {
                AssignName(name, held);
            }
        }
    }

    // Who asks for an iterator by its name takes all that it has left.
    private Value Taken(Value value)
    {
        if (value is not ListValue { IsIterator: true } iterator)
        {
            return value;
        }

        if (iterator.IsExhausted || method.Loops.Exists(loop => loop > iterator.Region))
        {
            throw unit.Refuse("An iterator that is asked for its items more than once");
        }

        iterator.IsExhausted = true;
        unit.Journal.Add(() => iterator.IsExhausted = false);
        return iterator;
    }

    // next(name) takes one item only.
    private Call? Asked(Call call) =>
        call is { Function: Name { Id: "next" }, Arguments: [{ Kind: ArgumentKind.Positional, Value: Name { Id: var name } asked } first, ..] } && Lookup(name) is ListValue { IsIterator: true, IsExhausted: false } iterator
            ? call with { Arguments = [first with { Value = new Given(asked.Span, iterator) }, .. call.Arguments.Skip(1)] } : null;

    /// <summary>An item that is taken out of a list: a local of its own.</summary>
    public Value Taken(Code item, string name) => Whole(Local(name, item));

    private Value First(ListValue iterator, Value? otherwise)
    {
        if (iterator.Items is not [var first, ..])
        {
            return otherwise ?? throw new PythonError("StopIteration", "");
        }

        Change(iterator, () => iterator.Items.RemoveAt(0), () => iterator.Items.Insert(0, first));
        return first;
    }

    // What an enumerator has left.
    private Code Rest(Code enumerator, StaticType item)
    {
        unit.Use("System.Collections.Generic");
        unit.Need("Rest", "// The items that are still to come.\nprivate static IEnumerable<T> Rest<T>(IEnumerator<T> items)\n{\n    while (items.MoveNext())\n    {\n        yield return items.Current;\n    }\n}");
        return new Code($"Rest({enumerator.Text})", new StaticType(TypeKind.List, $"IEnumerable<{item.Name}>") { Items = [item] });
    }

    /// <summary><c>iter(values)</c>.</summary>
    public Value Iterator(Value values)
    {
        unit.Use("System.Collections.Generic");
        return values switch
        {
            ListValue { IsIterator: true } => values,
            ListLocal or Code { Type.Kind: TypeKind.List } when Materialize(values) is { } list => new Code(list.Text, new StaticType(TypeKind.List, $"IEnumerable<{list.Type.Items[0].Name}>") { Items = list.Type.Items }, list.Precedence),
            Code { Constant: null } => values,
            _ when ItemsOf(values) is { } items => new ListValue([.. items]) { Region = method.Region, IsIterator = true },
            _ => values,
        };
    }

    /// <summary><c>next(generator)</c>.</summary>
    public Value? Next(Value generator, Value? otherwise)
    {
        if (generator is Rows.LoaderValue { Count: > 0 } loader)
        {
            return loader.Batch(0);
        }

        if (generator is ListValue { IsIterator: true } known)
        {
            return First(known, otherwise);
        }

        if (generator is Code { Type: { Kind: TypeKind.Object, Items: [var item] } } enumerator)
        {
            unit.Use("System.Collections.Generic");
            if (otherwise is not null)
            {
                Code usual = Materialize(otherwise) is { } given && StaticType.Join(item, given.Type) is { } joined && joined.Name == item.Name ? given : throw unit.Refuse("next() with a default of another type");
                return Whole(new Code($"{enumerator.Text}.MoveNext() ? {enumerator.Text}.Current : {usual.Text}", item, Precedence.Conditional));
            }

            if (unit.NextLoop is { } loop)
            {
                method.Writer.Write($"if (!{enumerator.Text}.MoveNext())");
                method.Writer.Open();
                LeaveOwnLoop(loop);
                method.Writer.Close();
                return Whole(Local("next", new Code($"{enumerator.Text}.Current", item)));
            }

            RequireNoEnd();
            unit.Use("System");
            unit.Need("Next", "// Python's next(): at the end it is an error.\nprivate static T Next<T>(IEnumerator<T> items) => items.MoveNext() ? items.Current : throw new Exception(\"There is no next value.\");");
            return Whole(Local("next", new Code($"Next({enumerator.Text})", item)));
        }

        if (generator is Code { Type: { Kind: TypeKind.List, Items: [var first] } } values && values.Type.Name.StartsWith("IEnumerable<", StringComparison.Ordinal) && otherwise is null)
        {
            unit.Use("System.Linq");
            return Whole(new Code($"{values.At(Precedence.Primary)}.First()", first));
        }

        return null;
    }
}
