using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <content>What is assigned to items and parts.</content>
internal sealed partial class FunctionTranslator
{
    private void SetItem(Subscript target, Value value)
    {
        Value owner = Evaluate(target.Value);
        if (owner is InstanceValue own && own.Type.Find("__setitem__") is PyFunction sets)
        {
            CallFunction(sets, null, [own, Evaluate(target.Index), value], []);
            return;
        }

        owner = Plain(owner);
        switch (owner)
        {
            case Rows.InformationValue information:
                Rows.PilInformationRows.Set(this, information, Evaluate(target.Index), value);
                break;
            case Code { Type.IsArray: true } array:
                SetPart(RequireOwn(array), target, value);
                break;
            case FlatValue flat:
                SetFlat(flat, target.Index, value);
                break;
            case DictLocal or Code { Type.Kind: TypeKind.Dict }:
                SetKey(owner, Evaluate(target.Index), value);
                break;
            case DictValue dict:
                object key = Evaluate(target.Index).Constant ?? throw Unknown(dict);
                SetKey(dict, key, Frozen(value, key as string ?? "item"));
                break;
            case ListValue known when Evaluate(target.Index).Constant is { } at && PyInteger.TryIndex(at) is long place:
                int index = (int)(place < 0 ? place + known.Items.Count : place);
                Value old = index >= 0 && index < known.Items.Count ? known.Items[index] : throw PythonError.Index("list assignment index out of range");
                Value kept = Frozen(value, "item");
                Change(known, () => known.Items[index] = kept, () => known.Items[index] = old);
                break;
            case ListLocal or Code { Type.Kind: TypeKind.List } when TypeOf(owner) is not null:
                SetListItem(owner, Int(Evaluate(target.Index)), value);
                break;
            default:
                throw unit.Refuse("Assigning to an item of this");
        }
    }

    private Refusal Unknown(DictValue dict)
    {
        if (dict.Origin.End > 0 && !unit.Foresight.GrowingDicts.Contains(dict.Origin))
        {
            Grow(dict.Origin);
        }

        return unit.Refuse("A key that is not known");
    }

    public void SetKey(DictValue dict, object key, Value value)
    {
        Value? old = dict.Items.GetValueOrDefault(key);
        Change(dict, () => dict.Items[key] = value, () => _ = old is null ? dict.Items.Remove(key) : (dict.Items[key] = old) is null);
    }

    private void SetPart(Code array, Subscript target, Value value)
    {
        Code part = ArrayItem(array, target.Index, isTarget: true);
        unit.MutatesArrays = true;
        if (part.IsPicked)
        {
            string values = value is Code { Type: { IsNumber: true, IsMixed: false } } one ? $"NdArray.Full([], {one.Text}, {array.At(Precedence.Primary)}.DType)" : array.Type.Kind == TypeKind.Tensor ? Tensor(value).Text : Array(value).Text;
            values = array.Type.Kind == TypeKind.Tensor && value is Code { Type.IsNumber: true } ? $"TorchTensor.FromNumpy({values})" : values;
            method.Writer.Write($"{part.Text} = {values};");
            Forget(target);
            return;
        }

        bool tensor = array.Type.Kind == TypeKind.Tensor;
        if (value is Code { Type: { IsNumber: true } or { Kind: TypeKind.Bool } } number)
        {
            method.Writer.Write(number.Type.IsMixed ? throw unit.Refuse("An int in some runs and a float in others, here,") : $"{part.Text}{(tensor ? ".Numpy()" : "")}.Fill({number.Text});");
        }
        else
        {
            method.Writer.Write($"{part.Text} = {(tensor ? Tensor(value) : Array(value)).Text};");
        }

        Forget(target);
    }
}
