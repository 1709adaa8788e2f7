using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <content>A script that hands its one array to a model ends there, with that array for its result, as <see cref="ModelInput"/> says.</content>
internal sealed partial class FunctionTranslator
{
    /// <summary>Returns what a model is handed.</summary>
    public void ReturnHanded(ModelReached reached) => ExecuteReturn(reached.Array);

    // Ends the script if this call is that of a model, with one array among what it is handed.
    private void EndAtModel(Call call, object? function)
    {
        if (unit.Script is null || function is not UnknownName unknown || !ModelInput.IsTakenBy(unknown))
        {
            return;
        }

        Code? array = null;
        if (Attempt(() => array = HandedArray(call), out _))
        {
            throw method.IsEntry && method.Region == method.EntryRegion && !method.IsTrying ? new ModelReached(array!) : unit.Refuse("A model that gets an array within a function, an if or a loop");
        }
    }

    private Code HandedArray(Call call)
    {
        List<Code> arrays = [];
        foreach (Argument argument in call.Arguments)
        {
            Hand(argument.Value, arrays, depth: 0);
        }

        return arrays is [var one] ? one : throw unit.Refuse("Handing this to a model");
    }

    // Lists and dicts that are written down may have keys which only a session knows.
    private void Hand(Expression expression, List<Code> arrays, int depth)
    {
        switch (expression)
        {
            case ListDisplay { Items: var items } when depth < 2 && !items.Any(item => item is Starred):
                items.ToList().ForEach(item => Hand(item, arrays, depth + 1));
                break;
            case DictDisplay { Items: var pairs } when depth < 2 && pairs.All(pair => pair.Key is not null):
                pairs.ToList().ForEach(pair => Hand(pair.Value, arrays, depth + 1));
                break;
            default:
                Hand(Evaluate(expression), arrays, depth);
                break;
        }
    }

    private void Hand(Value value, List<Code> arrays, int depth)
    {
        switch (value)
        {
            case DictValue { Type: var type } features when ReferenceEquals(type, Libraries.Transformers.BatchFeatureObject.KeysType):
                arrays.Add((Code)features.Items["pixel_values"]);
                break;
            case Code { Type: { IsArray: true, IsStrong: false } } array:
                arrays.Add(array);
                break;
            case Code { Type.Kind: TypeKind.Image } image:
                arrays.Add(Array(image));
                break;
            case DictValue dict when depth < 2:
                dict.Items.Values.ToList().ForEach(item => Hand(item, arrays, depth + 1));
                break;
            case ListValue { IsIterator: false } list when depth < 2:
                list.Items.ForEach(item => Hand(item, arrays, depth + 1));
                break;
            case TupleValue tuple when depth < 2:
                tuple.Items.ToList().ForEach(item => Hand(item, arrays, depth + 1));
                break;
            case Code { Type.Kind: TypeKind.Int or TypeKind.Float or TypeKind.Bool or TypeKind.Text }:
                break;
            default:
                _ = value.Constant is { } constant && UnknownName.IsPlain(constant, orContainers: true) ? true : throw unit.Refuse("Handing this to a model");
                break;
        }
    }
}

/// <summary>The script has come to the model that gets its array.</summary>
internal sealed class ModelReached(Code array) : Exception
{
    public Code Array => array;
}
