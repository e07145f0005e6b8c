-- Divide RPC: a dissector for Wireshark and tshark, 4.0 or later.
--
-- Wireshark loads it from its folder of personal Lua plugins (Help > About Wireshark > Folders); tshark also takes
-- `-X lua_script:divide.lua`. It recognises divide traffic by its bytes on any port. Filters: `divide`, `divide.num2 == 0`,
-- `divide.finding`, `divide.finding.severity == "error"`, `divide.finding.unknown_method`, `divide.time > 0.01`.
--
-- The format is described in wire.md of Divide Inspector, and findings are worded as there. A frame is read from a Lua
-- string first (`read`), so that one reader serves whole frames, frames that wait for more segments and frames that
-- their connection cut off; the tree is built from what it read (`show`).

local divide = Proto("divide", "Divide RPC")
-- A second pair of eyes behind all dissectors: it sees the segments without data that begin and end connections.
local ends = Proto("divide_end", "Divide RPC, end of a connection")

local REQUEST, RESPONSE = "request", "response"
local ERROR, WARNING, INFO = "error", "warning", "info"
local EXPERT_SEVERITY = { [ERROR] = PI_ERROR, [WARNING] = PI_WARN, [INFO] = PI_NOTE }

-- The methods that peers know, with the arguments of each: its number on the wire and its name. `add` is known by name
-- alone: it has no wire format.
local METHODS = {
    divide = { arguments = { { seq = 1, name = "num1" }, { seq = 2, name = "num2" } }, lengths = { [5] = true, [10] = true } },
    add = {},
}

-- Fields -------------------------------------------------------------------------------------------------------------

local TYPES = { [1] = "a value follows", [2] = "a message follows" }
local f = {
    kind = ProtoField.string("divide.kind", "Kind", "request, response, or stray for bytes that belong to no frame"),
    name_length = ProtoField.uint32("divide.name_length", "Length of the name", base.DEC),
    name = ProtoField.string("divide.name", "Name", "The method"),
    args_length = ProtoField.uint32("divide.args_length", "Length of the arguments", base.DEC),
    num1_seq = ProtoField.uint8("divide.num1_seq", "Number of num1", base.DEC),
    num1 = ProtoField.int32("divide.num1", "num1", base.DEC, nil, nil, "The dividend"),
    num2_seq = ProtoField.uint8("divide.num2_seq", "Number of num2", base.DEC),
    num2 = ProtoField.int32("divide.num2", "num2", base.DEC, nil, nil, "The divisor"),
    arg_seq = ProtoField.uint8("divide.arg.seq", "Number of no argument", base.DEC),
    default_num2 = ProtoField.int32("divide.default_num2", "num2 by default", base.DEC, nil, nil, "Not on the wire: num2 was left out"),
    undecoded = ProtoField.bytes("divide.undecoded", "Not decoded"),
    partial = ProtoField.bytes("divide.partial", "Part of a field"),
    type = ProtoField.uint8("divide.type", "Type", base.DEC, TYPES),
    value = ProtoField.float("divide.value", "Value", "The result"),
    message_length = ProtoField.uint32("divide.message_length", "Length of the message", base.DEC),
    message = ProtoField.string("divide.message", "Message", "The error in words"),
    call = ProtoField.string("divide.call", "Call", "The call in a few words"),
    result = ProtoField.string("divide.result", "Result", "The answer in a few words"),
    exact_quotient = ProtoField.string("divide.exact_quotient", "Exact quotient"),
    request_in = ProtoField.framenum("divide.request_in", "Request in", base.NONE, frametype.REQUEST),
    response_in = ProtoField.framenum("divide.response_in", "Response in", base.NONE, frametype.RESPONSE),
    time = ProtoField.new("Time since the request", "divide.time", ftypes.RELATIVE_TIME, nil, base.NONE, 0, "From the request's last segment to the response's"),
    finding = ProtoField.string("divide.finding", "Finding"),
    finding_severity = ProtoField.string("divide.finding.severity", "Severity", "error, warning or info"),
    finding_field = ProtoField.string("divide.finding.field", "Field", "The path of the field that the finding concerns"),
}
for _, field in pairs(f) do
    table.insert(divide.fields, field)
end

local FIELD_OF_PATH = {
    ["name.length"] = f.name_length, ["name"] = f.name, ["args.length"] = f.args_length,
    ["num1.seq"] = f.num1_seq, ["num1"] = f.num1, ["num2.seq"] = f.num2_seq, ["num2"] = f.num2,
    ["type"] = f.type, ["value"] = f.value, ["message.length"] = f.message_length, ["message"] = f.message,
    ["?"] = f.undecoded,
}
local IS_TEXT = { ["name"] = true, ["message"] = true }

local function field_of(path)
    return FIELD_OF_PATH[path] or f.arg_seq
end

-- Findings -----------------------------------------------------------------------------------------------------------

local function number(n)
    return n == 0 and "0" or string.format("%.0f", n)
end

local function bytes_in_words(n)
    return n == 1 and "1 byte" or number(n) .. " bytes"
end

local function missing(d)
    return "missing " .. number(d.missing) .. " of " .. bytes_in_words(d.need) .. "."
end

-- What can be found: its severity, Wireshark's group, and its words. The details that fill them are `d`.
local FINDINGS = {
    length_over_limit = { ERROR, PI_MALFORMED, "A length is over its limit", function(d)
        return number(d.length) .. " bytes are claimed, the limit is " .. number(d.limit)
            .. ". Nothing after this length can be decoded; the connection has to be closed."
    end },
    length_little_endian = { ERROR, PI_MALFORMED, "A length was written little-endian", function(d)
        return number(d.length) .. " bytes are claimed, the limit is " .. number(d.limit) .. ". Read as little-endian it is "
            .. number(d.swapped) .. ": the peer seems to write the least significant byte first; send it big-endian."
    end },
    not_utf8 = { ERROR, PI_MALFORMED, "A text is not UTF-8", function(d)
        local these = d.size == 1 and "This byte is" or "These " .. number(d.size) .. " bytes are"
        return these .. " not UTF-8: " .. (d.cut
            and "the character that begins at byte " .. number(d.at)
                .. " is cut off at their end. Make the length count the bytes of the encoded text."
            or "no character begins at byte " .. number(d.at) .. ". Send the text encoded as UTF-8.")
    end },
    counted_in_characters = { ERROR, PI_MALFORMED, "A length counts characters, not bytes", function(d)
        return "The length is " .. number(d.size) .. ", but the text has " .. number(d.bytes) .. " bytes: " .. number(d.size)
            .. " is its number of characters. Count the bytes of the encoded text."
    end },
    args_length_unfit = { ERROR, PI_PROTOCOL, "The length of the arguments doesn't fit the method", function(d)
        return "args.length is " .. number(d.length) .. "; the arguments of divide are 5 or 10 bytes long."
    end },
    unknown_seq = { ERROR, PI_UNDECODED, "An argument has an unknown number", function(d)
        return "Argument " .. number(d.position) .. " has the unknown number " .. number(d.seq)
            .. "; known are 1 (num1), 2 (num2). The rest of the arguments can't be decoded."
    end },
    repeated_seq = { ERROR, PI_PROTOCOL, "An argument is given twice", function(d)
        return d.name .. " is given again. Send each argument once."
    end },
    missing_parameter = { ERROR, PI_PROTOCOL, "An argument is missing", function(d)
        return d.name .. " is missing; divide can't be called without it."
    end },
    cut_by_args_length = { ERROR, PI_MALFORMED, "The arguments end inside a field", function(d)
        return "The arguments end inside " .. d.path .. ": " .. number(d.room) .. " of its " .. bytes_in_words(d.size)
            .. " fit into args.length."
    end },
    left_over_in_args = { ERROR, PI_UNDECODED, "Bytes are left over in the arguments", function(d)
        return "Bytes left over in the arguments after the last parameter: " .. number(d.left)
            .. ". Make args.length count just the arguments."
    end },
    unknown_type = { ERROR, PI_RESPONSE_CODE, "The type of an answer is unknown", function(d)
        return "The type is " .. number(d.type)
            .. "; it must be 1 (a value follows) or 2 (a message follows). Nothing after it can be decoded."
    end },
    left_over = { ERROR, PI_UNDECODED, "Bytes are left over after a frame", function(d)
        return "Bytes left over after the " .. d.kind .. ": " .. number(d.left) .. ". They belong to no frame."
    end },
    unpaired = { ERROR, PI_SEQUENCE, "An answer belongs to no request", function(d)
        return bytes_in_words(d.size) .. " of the server that belong" .. (d.size == 1 and "s" or "")
            .. " to no request that was recorded."
    end },
    ended_inside = { ERROR, PI_MALFORMED, "The connection ends inside a frame", function(d)
        return "The bytes end inside " .. d.path .. ": " .. missing(d)
    end },
    reset_inside = { ERROR, PI_MALFORMED, "The connection was reset inside a frame", function(d)
        return "The connection was reset inside " .. d.path .. ": " .. missing(d)
    end },
    unknown_method = { WARNING, PI_REQUEST_CODE, "The method is unknown", function(d)
        return 'The method "' .. d.name .. "\" is unknown; the call can't be served."
    end },
    not_implemented = { WARNING, PI_REQUEST_CODE, "The method is not implemented", function(d)
        return "The method " .. d.name .. " is known but not implemented; an existing Python peer never answers it and is"
            .. " out of step from here on."
    end },
    explicit_default = { INFO, PI_PROTOCOL, "A default was sent", function()
        return "num2 is its default 1; it need not be sent."
    end },
    out_of_order = { INFO, PI_PROTOCOL, "The arguments are in another order", function(d)
        return d.early .. " comes before " .. d.late .. "; that is allowed."
    end },
    inexact_quotient = { INFO, PI_RESPONSE_CODE, "The answer is not the exact quotient", function(d)
        return number(d.num1) .. " / " .. number(d.num2) .. " is exactly " .. d.exact .. "; " .. (d.ulps
            and "the float " .. d.value .. " is " .. d.ulps .. " ulp away from it."
            or "the answer " .. d.value .. " is no finite number.")
    end },
    no_quotient = { INFO, PI_RESPONSE_CODE, "There is no quotient, yet an answer", function(d)
        return number(d.num1) .. " / 0 has no quotient, yet the answer is " .. d.value .. "."
    end },
    out_of_step = { ERROR, PI_SEQUENCE, "Bytes before a frame can be found", function(d)
        return "Bytes after a gap in the capture: " .. number(d.left) .. ". Their frame's beginning was not captured."
    end },
}
for name, finding in pairs(FINDINGS) do
    finding.expert = ProtoExpert.new("divide.finding." .. name, finding[3], finding[2], EXPERT_SEVERITY[finding[1]])
    table.insert(divide.experts, finding.expert)
end

-- Preferences --------------------------------------------------------------------------------------------------------

divide.prefs.ports = Pref.range("TCP ports", "", "Ports whose traffic is divide traffic without a look at it; elsewhere it is recognised by its bytes", 65535)
divide.prefs.name_limit = Pref.uint("Longest name", 256, "In bytes; a request that claims a longer one is malformed")
divide.prefs.args_limit = Pref.uint("Longest arguments", 65536, "In bytes; a request that claims longer ones is malformed")
divide.prefs.message_limit = Pref.uint("Longest message", 65536, "In bytes; a response that claims a longer one is malformed")

local tcp_ports = DissectorTable.get("tcp.port")
local bound_ports = ""

local function bind_ports()
    local wanted = tostring(divide.prefs.ports or "")
    if wanted ~= bound_ports then
        if bound_ports ~= "" then tcp_ports:remove(bound_ports, divide) end
        if wanted ~= "" then tcp_ports:add(wanted, divide) end
        bound_ports = wanted
    end
end

divide.prefs_changed = bind_ports

-- Text ---------------------------------------------------------------------------------------------------------------

-- The length of the UTF-8 character at `at`, or 0 where none ends before `stop`; overlong forms and surrogates are none.
local function announced(first)
    if first < 0x80 then return 1 end
    if first < 0xC2 or first > 0xF4 then return 0 end
    return first < 0xE0 and 2 or first < 0xF0 and 3 or 4
end

local SECOND = { [0xE0] = { 0xA0, 0xBF }, [0xED] = { 0x80, 0x9F }, [0xF0] = { 0x90, 0xBF }, [0xF4] = { 0x80, 0x8F } }

local function continues(text, at, stop)
    for i = at + 1, stop - 1 do
        local range = i == at + 1 and SECOND[text:byte(at)] or { 0x80, 0xBF }
        local byte = text:byte(i)
        if byte < range[1] or byte > range[2] then return false end
    end
    return true
end

local function character_size(text, at, stop)
    local size = announced(text:byte(at))
    return size <= stop - at and continues(text, at, at + size) and size or 0
end

-- How many bytes from `at` up to `stop` are UTF-8, and how many characters those are; `most` characters at the most.
local function utf8_prefix(text, at, stop, most)
    local i, count = at, 0
    while i < stop and count < most do
        local plain = text:match("^[%z\1-\127]+", i)
        if plain then
            local taken = math.min(#plain, stop - i, most - count)
            i, count = i + taken, count + taken
        else
            local size = character_size(text, i, stop)
            if size == 0 then break end
            i, count = i + size, count + 1
        end
    end
    return i - at, count
end

local function is_cut(text, at, stop)
    return at < stop and announced(text:byte(at)) > stop - at and continues(text, at, stop)
end

-- Code points of format characters and line separators, as pairs of first and last: they would hide themselves.
local HIDDEN = {
    0x7F, 0x9F, 0xAD, 0xAD, 0x600, 0x605, 0x61C, 0x61C, 0x6DD, 0x6DD, 0x70F, 0x70F, 0x890, 0x891, 0x8E2, 0x8E2,
    0x180E, 0x180E, 0x200B, 0x200F, 0x2028, 0x202E, 0x2060, 0x2064, 0x2066, 0x206F, 0xFEFF, 0xFEFF, 0xFFF9, 0xFFFB,
    0x110BD, 0x110BD, 0x110CD, 0x110CD, 0x13430, 0x1343F, 0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A, 0xE0001, 0xE0001,
    0xE0020, 0xE007F,
}
local SHORT_ESCAPES = { ['"'] = '\\"', ["\\"] = "\\\\", ["\n"] = "\\n", ["\r"] = "\\r", ["\t"] = "\\t" }

local function is_hidden(code)
    for i = 1, #HIDDEN, 2 do
        if code >= HIDDEN[i] and code <= HIDDEN[i + 1] then return true end
    end
    return code < 0x20
end

local function code_point(character)
    local first = character:byte()
    if first < 0x80 then return first end
    local code = first % 2 ^ (7 - #character)
    for i = 2, #character do
        code = code * 64 + character:byte(i) % 64
    end
    return code
end

local function escaped(character)
    local code = code_point(character)
    if not is_hidden(code) then return character end
    if code < 0x10000 then return string.format("\\u%04x", code) end
    local rest = code - 0x10000
    return string.format("\\u%04x\\u%04x", 0xD800 + math.floor(rest / 1024), 0xDC00 + rest % 1024)
end

-- The text as JSON escapes it; what is not UTF-8 becomes U+FFFD.
local function escape(text)
    if not text:find('[^\32-\126]') and not text:find('["\\]') then return text end
    local parts, at = {}, 1
    while at <= #text do
        local size = character_size(text, at, #text + 1)
        local character = size > 0 and text:sub(at, at + size - 1) or "\239\191\189"
        parts[#parts + 1] = SHORT_ESCAPES[character] or escaped(character)
        at = at + math.max(size, 1)
    end
    return table.concat(parts)
end

-- Numbers ------------------------------------------------------------------------------------------------------------

local function u32(bytes, at)
    local a, b, c, d = bytes:byte(at, at + 3)
    return ((a * 256 + b) * 256 + c) * 256 + d
end

local function i32(bytes, at)
    local n = u32(bytes, at)
    return n < 2 ^ 31 and n or n - 2 ^ 32
end

local function f32(bytes, at)
    return (Struct.unpack(">f", bytes:sub(at, at + 3)))
end

local function swapped(n)
    local reversed = 0
    for _ = 1, 4 do
        reversed = reversed * 256 + n % 256
        n = math.floor(n / 256)
    end
    return reversed
end

local function to_f32(x)
    return (Struct.unpack(">f", Struct.pack(">f", x)))
end

-- The shortest decimal that reads back as the same float: its digits and its exponent. Just above a power of two the
-- nearest decimal of a length may not read back where the next one does.
local function shortest(x)
    for digits = 0, 8 do
        local mantissa, exponent = string.format("%." .. digits .. "e", x):match("^(.-)e(.+)$")
        local plain = mantissa:gsub("%.", "")
        for more = 0, 1 do
            local candidate = number(tonumber(plain) + more)
            if to_f32(tonumber(candidate .. "e" .. tonumber(exponent) - digits)) == x then
                return candidate:gsub("0+$", ""), tonumber(exponent) + #candidate - #plain
            end
        end
    end
end

local function plain_decimal(digits, exponent)
    if exponent < 0 then return "0." .. ("0"):rep(-exponent - 1) .. digits end
    if #digits <= exponent + 1 then return digits .. ("0"):rep(exponent + 1 - #digits) .. ".0" end
    return digits:sub(1, exponent + 1) .. "." .. digits:sub(exponent + 2)
end

-- A float as divide's programs write it: `2.0`, `0.33333334`, `9.3e-8`.
local function float_text(x)
    if x ~= x then return "NaN" end
    if x == 0 then return 1 / x < 0 and "-0.0" or "0.0" end
    local sign, size = x < 0 and "-" or "", math.abs(x)
    if size == math.huge then return sign .. "Infinity" end
    local digits, exponent = shortest(size)
    if size >= to_f32(1e-4) and size < to_f32(1e16) then return sign .. plain_decimal(digits, exponent) end
    return sign .. digits:sub(1, 1) .. (#digits > 1 and "." .. digits:sub(2) or "") .. "e" .. number(exponent)
end

local function is_exact(num1, num2, x)
    local low = num2 % 65536
    -- Each product has 40 bits at the most, and the difference is exact wherever it matters.
    return num1 - x * (num2 - low) == x * low
end

local function half_up(x)
    local exponent = math.floor(math.log(x) / math.log(10))
    local scaled = x * 10 ^ (1 - exponent)
    local digits = math.floor(scaled * (1 + 1e-12) + 0.5)
    if digits < 10 then exponent, digits = exponent - 1, math.floor(scaled * 10 + 0.5) end
    if digits >= 100 then exponent, digits = exponent + 1, math.floor(digits / 10 + 0.5) end
    return number(digits):gsub("0$", ""), exponent
end

-- The exponent of the highest power of two that is no greater than the size of `x`.
local function binary_exponent(x)
    local size = math.abs(x)
    if size == 0 then return -126 end
    local exponent = math.floor(math.log(size) / math.log(2))
    if 2 ^ exponent > size then return exponent - 1 end
    return 2 ^ (exponent + 1) <= size and exponent + 1 or exponent
end

-- How far the float is from the quotient, in units of its last place, to two digits.
local function ulps(num1, num2, x)
    local low = num2 % 65536
    local off = math.abs((x * (num2 - low) - num1) + x * low) / math.abs(num2)
    local digits, exponent = half_up(off / 2 ^ (math.max(binary_exponent(x), -126) - 23))
    if exponent >= 6 then
        return digits:sub(1, 1) .. (#digits > 1 and "." .. digits:sub(2) or "") .. "e" .. number(exponent)
    end
    return (plain_decimal(digits, exponent):gsub("%.0$", ""))
end

local function gcd(a, b)
    while b ~= 0 do a, b = b, a % b end
    return a
end

local function terminates(divisor)
    for _, prime in ipairs { 2, 5 } do
        while divisor % prime == 0 do divisor = divisor / prime end
    end
    return divisor == 1
end

-- The quotient as a decimal of 16 digits or fewer where there is one, otherwise as a reduced fraction.
local function exact_quotient(num1, num2)
    local common = gcd(math.abs(num1), math.abs(num2))
    local top, bottom = math.abs(num1) / common, math.abs(num2) / common
    local sign = num1 ~= 0 and (num1 < 0) ~= (num2 < 0) and "-" or ""
    local fraction = sign .. number(top) .. "/" .. number(bottom)
    if not terminates(bottom) then return fraction end
    local whole, rest = math.floor(top / bottom), top % bottom
    local digits = {}
    while rest ~= 0 do
        rest = rest * 10
        digits[#digits + 1] = number(math.floor(rest / bottom))
        rest = rest % bottom
    end
    local decimals = table.concat(digits)
    local significant = (number(whole) .. decimals):gsub("^0+", "")
    if #significant > 16 then return fraction end
    return sign .. number(whole) .. (#decimals > 0 and "." .. decimals or "")
end

-- Reading ------------------------------------------------------------------------------------------------------------

-- Reads one frame of `bytes` that begins at `from` (counted from 1). What it returns:
--   fields    { path, offset, length, whole } in wire order; offsets are counted from 0 from the frame's start
--   findings  { kind, path, offset, length, details }
--   state     "whole", "partial" (the awaited field, how many of its bytes are there and it has in all) or "endless"
--   size      how many bytes were read; need, where it is known, how many the frame has in all
local Reader = {}
Reader.__index = Reader

local function reader(kind, bytes, from)
    return setmetatable({ kind = kind, bytes = bytes, from = from, size = 0, fields = {}, findings = {}, state = "whole" }, Reader)
end

function Reader:at() return self.from + self.size end

function Reader:remaining() return #self.bytes + 1 - self:at() end

function Reader:found(kind, path, offset, length, details)
    self.findings[#self.findings + 1] = { kind = kind, path = path, offset = offset, length = length, details = details or {} }
end

function Reader:pass(path, size, whole)
    if size > 0 or whole then
        self.fields[#self.fields + 1] = { path = path, offset = self.size, length = size, whole = whole }
    end
    self.size = self.size + size
end

function Reader:await(path, need)
    local have = self:remaining()
    self:pass(path, have, false)
    self.state, self.awaited = "partial", { path = path, have = have, need = need }
    return false
end

function Reader:take(path, size)
    if self:remaining() < size then return self:await(path, size) end
    self:pass(path, size, true)
    return true
end

-- Takes bytes that have no value: what isn't decoded, or a field that is cut.
function Reader:part(path, size)
    if self:remaining() < size then return self:await(path, size) end
    self:pass(path, size, false)
    return true
end

function Reader:endless()
    self:pass("?", self:remaining(), false)
    self.state = "endless"
    return false
end

-- Takes a length; returns it, or nothing where what is behind it can't be read.
function Reader:length(path, limit)
    local at, offset = self:at(), self.size
    if not self:take(path, 4) then return nil end
    local length = u32(self.bytes, at)
    if length <= limit then return length end
    local reversed = swapped(length)
    local kind = reversed <= limit and "length_little_endian" or "length_over_limit"
    self:found(kind, path, offset, 4, { length = length, limit = limit, swapped = reversed })
    self:endless()
end

function Reader:text(path, size)
    local at, offset = self:at(), self.size
    if not self:take(path, size) then return nil end
    local text = self.bytes:sub(at, at + size - 1)
    return text, offset
end

function Reader:check_utf8(path, text, offset)
    local valid = utf8_prefix(text, 1, #text + 1, #text)
    if valid == #text then return true end
    local cut = is_cut(text, valid + 1, #text + 1)
    self:found("not_utf8", path, offset, #text, { at = valid + 1, size = #text, cut = cut })
    return false
end

function Reader:request()
    local length = self:length("name.length", divide.prefs.name_limit)
    if not length then return end
    local name, offset = self:text("name", length)
    if not name then return end
    self.name, self.method = name, METHODS[name]
    if self:check_utf8("name", name, offset) and not (self.method and self.method.arguments) then
        local kind = self.method and "not_implemented" or "unknown_method"
        self:found(kind, "name", offset, length, { name = escape(name) })
    end
    local size = self:length("args.length", divide.prefs.args_limit)
    if not size then return end
    self.args_length, self.need = size, self.size + size
    if self.method and self.method.arguments then
        self:arguments(size)
    else
        self:part("?", size)
    end
end

function Reader:arguments(size)
    local method, stop = self.method, self.size + size
    if not method.lengths[size] then
        self:found("args_length_unfit", "args.length", self.size - 4, 4, { length = size })
    end
    local state = { taken = {}, repeated = {}, order = {}, position = 0 }
    while self.size < stop do
        if not self:argument(state, stop) then return end
    end
    if not state.passed_over then self:check_complete(state, stop) end
end

local function next_argument(method, taken)
    for _, argument in ipairs(method.arguments) do
        if not taken[argument.name] then return argument end
    end
end

function Reader:argument(state, stop)
    local open = next_argument(self.method, state.taken)
    local left = stop - self.size
    if self:remaining() == 0 then
        return self:await(open and open.name .. ".seq" or "?", open and 1 or left)
    end
    local seq = self.bytes:byte(self:at())
    state.position = state.position + 1
    for _, argument in ipairs(self.method.arguments) do
        if argument.seq == seq then return self:known_argument(argument, state, stop) end
    end
    if not open then
        self:found("left_over_in_args", "?", self.size, math.min(left, self:remaining()), { left = left })
    else
        local path = "arg" .. number(state.position) .. ".seq"
        self:found("unknown_seq", path, self.size, 1, { seq = seq, position = state.position })
        self:take(path, 1)
    end
    state.passed_over = true
    return self:part("?", stop - self.size)
end

function Reader:known_argument(argument, state, stop)
    local name = argument.name
    if state.taken[name] and not state.repeated[name] then
        self:found("repeated_seq", name .. ".seq", self.size, 1, { name = name })
        state.repeated[name] = true
    end
    state.order[#state.order + 1] = { name = name, offset = self.size }
    self:take(name .. ".seq", 1)
    state.taken[name] = true
    local room = stop - self.size
    if room >= 4 then
        local at = self:at()
        if not self:take(name, 4) then return false end
        self[name] = i32(self.bytes, at)
        return true
    end
    if self:remaining() >= room then
        self:found("cut_by_args_length", name, self.size, room, { path = name, room = room, size = 4 })
    end
    return self:part(name, room)
end

function Reader:check_complete(state, stop)
    if not state.taken.num1 then
        self:found("missing_parameter", "num1", stop, 0, { name = "num1" })
    end
    if self:worst() then return end
    local first, second = state.order[1], state.order[2]
    if second and first.name == "num2" then
        self:found("out_of_order", "num2.seq", first.offset, 1, { early = "num2", late = "num1" })
    end
    if self.num2 == 1 then
        local at = first.name == "num2" and first or second
        self:found("explicit_default", "num2", at.offset + 1, 4)
    end
    self.default_num2 = not self.num2
end

function Reader:response()
    local at, offset = self:at(), self.size
    if not self:take("type", 1) then return end
    self.type = self.bytes:byte(at)
    if self.type == 1 then
        self.need = 5
        if self:take("value", 4) then self.value = f32(self.bytes, at + 1) end
    elseif self.type == 2 then
        self:failure()
    else
        self:found("unknown_type", "type", offset, 1, { type = self.type })
        self:endless()
    end
end

function Reader:failure()
    local length = self:length("message.length", divide.prefs.message_limit)
    if not length then return end
    self.need = self.size + length
    local message, offset = self:text("message", length)
    if not message then return end
    self.message = message
    self:check_utf8("message", message, offset)
end

-- The worse of error and warning among the findings; nothing where there is at most information.
function Reader:worst()
    local worst
    for _, finding in ipairs(self.findings) do
        local severity = FINDINGS[finding.kind][1]
        if severity == ERROR or severity == WARNING and not worst then worst = severity end
    end
    return worst
end

function Reader:is_sound() return self.state == "whole" and not self:worst() end

local function read(kind, bytes, from)
    local frame = reader(kind, bytes, from)
    frame[kind](frame)
    return frame
end

-- A Python peer counts the characters of its message where it should count bytes: the text then goes on behind it.
-- Returns how many bytes that is, unless another answer begins there.
local function rest_of_message(frame)
    if not frame.message or frame:remaining() == 0 then return 0 end
    local from, size, stop = frame:at() - #frame.message, #frame.message, #frame.bytes + 1
    local length, count = utf8_prefix(frame.bytes, from, stop, size)
    if length <= size or count ~= size then return 0 end
    local next_byte = frame.bytes:byte(frame:at())
    local is_whole = utf8_prefix(frame.message, 1, size + 1, size) == size
    if is_whole and (next_byte == 1 or next_byte == 2) then return 0 end
    for i = #frame.findings, 1, -1 do
        if frame.findings[i].kind == "not_utf8" then table.remove(frame.findings, i) end
    end
    frame:found("counted_in_characters", "message", frame.size - size, size, { size = size, bytes = length })
    return length - size
end

-- Bytes behind a frame that belong to none.
local function leave_over(frame, count)
    frame:found("left_over", "?", frame.size, count, { kind = frame.kind, left = count })
    frame:part("?", count)
end

local function stray(bytes, finding)
    local frame = reader("stray", bytes, 1)
    local left = frame:remaining()
    if finding then frame:found(finding, "?", 0, left, { left = left }) end
    frame:part("?", left)
    return frame
end

-- An endless frame that ends before `at`, where another one begins; no more than bytes of no frame where that is before
-- all that was read of it.
local function end_before(frame, at)
    local rest = frame.fields[#frame.fields]
    if rest.path ~= "?" or at < frame.from + rest.offset then
        return stray(frame.bytes:sub(frame.from, at - 1))
    end
    rest.length = at - frame.from - rest.offset
    frame.size = at - frame.from
    if rest.length == 0 then frame.fields[#frame.fields] = nil end
    return frame
end

local ENDINGS = { ended = "ended_inside", reset = "reset_inside" }

local function cut_off(frame, ending)
    local awaited = frame.awaited
    if awaited then
        frame:found(ENDINGS[ending], awaited.path, frame.size - awaited.have, awaited.have,
            { path = awaited.path, missing = awaited.need - awaited.have, need = awaited.need })
    end
    return frame
end

local function check_quotient(frame, asked)
    if not (asked and asked.num1 and frame.value) then return end
    local num1, num2, value = asked.num1, asked.num2, frame.value
    if num2 == 0 then
        frame:found("no_quotient", "value", 1, 4, { num1 = num1, value = float_text(value) })
        return
    end
    frame.exact = exact_quotient(num1, num2)
    local is_number = value == value and math.abs(value) ~= math.huge
    if not (is_number and is_exact(num1, num2, value)) then
        frame:found("inexact_quotient", "value", 1, 4, { num1 = num1, num2 = num2, exact = frame.exact,
            value = float_text(value), ulps = is_number and ulps(num1, num2, value) })
    end
end

-- Holds an answer against its request, and looks at what came with it.
local function finish_response(frame, record, is_unasked)
    check_quotient(frame, record.request)
    local rest = frame.state == "whole" and rest_of_message(frame) or 0
    if rest > 0 then leave_over(frame, rest) end
    if is_unasked then frame:found("unpaired", "?", 0, frame.size, { size = frame.size }) end
end

local MORE = "\226\128\166"

local function words_of(frame)
    if frame.kind == RESPONSE then
        return frame.value and float_text(frame.value) or frame.message and escape(frame.message)
            or frame.size > 0 and MORE or ""
    end
    if frame.kind ~= REQUEST then return "" end
    if not frame.name then return frame.size > 0 and MORE or "" end
    if not (frame.method and frame.method.arguments) then
        return escape(frame.name) .. (frame.args_length == 0 and "()" or "(" .. MORE .. ")")
    end
    local values = {}
    if frame.num1 then values[1] = number(frame.num1) elseif frame.state == "whole" then values[1] = "?" end
    if frame.num2 then values[#values + 1] = number(frame.num2) end
    if frame.state ~= "whole" then values[#values + 1] = MORE end
    return frame.name .. "(" .. table.concat(values, ", ") .. (frame.state == "whole" and ")" or "")
end

-- The frame in a few words.
local function summary(frame)
    frame.words = frame.words or words_of(frame)
    return frame.words
end

-- Showing ------------------------------------------------------------------------------------------------------------

local function add_field(root, tvb, field)
    local range = field.length > 0 and tvb(field.offset, field.length) or nil
    if not field.whole and field.path ~= "?" then
        local text = field.path .. ": " .. (field.length == 1 and "1 byte" or field.length .. " bytes") .. " of it"
        return root:add(f.partial, range):append_text(" (" .. text .. ")")
    end
    local proto_field = field_of(field.path)
    if not range then return root:add(proto_field, "") end
    if IS_TEXT[field.path] then return (root:add_packet_field(proto_field, range, ENC_UTF_8)) end
    local item = root:add(proto_field, range)
    if field.path == "value" then item:set_text("Value: " .. float_text(range:float())) end
    return item
end

local function add_finding(item, finding)
    local what = FINDINGS[finding.kind]
    local words = what[4](finding.details)
    local line = item:add(f.finding, words):set_generated()
    line:add(f.finding_severity, what[1]):set_generated()
    line:add(f.finding_field, finding.path):set_generated()
    item:add_proto_expert_info(what.expert, words)
end

local function generated(root, field, value)
    if value then root:add(field, value):set_generated() end
end

-- Seconds as Wireshark keeps times; the difference of two numbers is rounded to whole nanoseconds.
local function duration(seconds)
    local nanoseconds = math.floor(seconds * 1e9 + 0.5)
    return NSTime.new(math.floor(nanoseconds / 1e9), nanoseconds % 1e9)
end

-- The item of the field that a finding concerns; nothing where no byte of it is there.
local function item_of(frame, items, finding)
    for i, field in ipairs(frame.fields) do
        if field.path == finding.path and field.offset == finding.offset then return items[i] end
    end
end

-- Builds the tree of one frame from `tvb`, which holds just its bytes.
local function show(frame, tvb, tree, record)
    local root = tvb and tree:add(divide, tvb) or tree:add(divide)
    local words = summary(frame)
    root:append_text(", " .. frame.kind .. ", " .. bytes_in_words(frame.size) .. (words ~= "" and ": " .. words or ""))
    generated(root, f.kind, frame.kind)
    local items = {}
    for i, field in ipairs(frame.fields) do
        items[i] = add_field(root, tvb, field)
    end
    if frame.default_num2 and frame:is_sound() then generated(root, f.default_num2, 1) end
    generated(root, frame.kind == REQUEST and f.call or f.result, words ~= "" and words or nil)
    generated(root, f.exact_quotient, frame.exact)
    if record.request then
        generated(root, f.request_in, record.request.number)
        if record.time then generated(root, f.time, duration(record.time - record.request.time)) end
    end
    if record.response then generated(root, f.response_in, record.response.number) end
    for _, finding in ipairs(frame.findings) do
        add_finding(item_of(frame, items, finding) or root, finding)
    end
end

local function column_text(frame)
    if frame.kind == "stray" then return "Bytes of no frame" end
    local words = summary(frame)
    local name = frame.kind == REQUEST and "Request" or "Response"
    local worst = frame:worst()
    return name .. (words ~= "" and ": " .. words or "") .. (worst and " [" .. worst .. "]" or "")
end

-- Connections --------------------------------------------------------------------------------------------------------

local tcp_stream, tcp_flags = Field.new("tcp.stream"), Field.new("tcp.flags")
local tcp_seq, tcp_next, tcp_payload = Field.new("tcp.seq"), Field.new("tcp.nxtseq"), Field.new("tcp.payload")
-- The fields of TCP are there while a packet has a tree. On its first pass Wireshark makes one only if somebody asks for
-- it, as this listener does; tshark with two passes makes none even so, unless it has a filter. Then connections are told
-- apart by their ends, and their beginnings and endings are not seen.
Listener.new("frame", "tcp")

-- By number of the TCP stream, or else by its ends: who the client is, and for each direction what is under way. A stream
-- is `sure` of the order of its requests and responses unless something was not captured.
local streams = {}
-- What was learnt of a frame when its packet was first seen, by where it lies; packets may be dissected again in any
-- order. Likewise where bytes lie that no request asked for, and where a frame had to be looked for.
local records, strays, searches = {}, {}, {}
-- Whether a packet has bytes of requests or of responses, by its number.
local kinds = {}
-- What a packet ended, by the packet's number.
local closings = {}

function divide.init()
    streams, records, strays, searches, kinds, closings = {}, {}, {}, {}, {}, {}
end

-- Of several layers of TCP the innermost one counts: it carries these bytes.
local function last(...)
    local count = select("#", ...)
    return count > 0 and (select(count, ...)) or nil
end

local function value_of(field)
    local info = last(field())
    return info and info.value
end

-- An end of a connection is told by its port, and by its address where both have the same port.
local function end_of(pinfo, address, port)
    return pinfo.src_port ~= pinfo.dst_port and port or tostring(address) .. " " .. port
end

local function sender_of(pinfo) return end_of(pinfo, pinfo.src, pinfo.src_port) end
local function receiver_of(pinfo) return end_of(pinfo, pinfo.dst, pinfo.dst_port) end

local function both_ends(pinfo)
    local one = tostring(pinfo.src) .. " " .. pinfo.src_port
    local other = tostring(pinfo.dst) .. " " .. pinfo.dst_port
    return one < other and one .. " " .. other or other .. " " .. one
end

-- Requests that wait for their answers, oldest first; there can be very many.
local function queue() return { first = 1, last = 0 } end

local function is_empty(waiting) return waiting.first > waiting.last end

local function push(waiting, record)
    waiting.last = waiting.last + 1
    waiting[waiting.last] = record
end

local function pop(waiting)
    if is_empty(waiting) then return nil end
    local record = waiting[waiting.first]
    waiting[waiting.first] = nil
    waiting.first = waiting.first + 1
    return record
end

local function stream_of(pinfo)
    local name = value_of(tcp_stream) or both_ends(pinfo)
    local stream = streams[name]
    if not stream then
        stream = { sure = true, waiting = queue(), [REQUEST] = {}, [RESPONSE] = {} }
        streams[name] = stream
    end
    return stream
end

-- What the first bytes of a frame look like. A request within its limits begins with 0, an answer with 1 or 2; else it
-- is a request whose length was written little-endian, or an answer of an unknown type.
local function guess(bytes)
    local first = bytes:byte(1)
    if first == 0 then return REQUEST end
    local is_little_endian = #bytes >= 4 and swapped(u32(bytes, 1)) <= divide.prefs.name_limit
    return first > 2 and is_little_endian and REQUEST or RESPONSE
end

local function kind_of(stream, pinfo, bytes)
    if pinfo.visited then return kinds[pinfo.number] or REQUEST end
    if not stream.client then
        local kind = guess(bytes)
        stream.client = kind == REQUEST and sender_of(pinfo) or receiver_of(pinfo)
        -- An answer comes first where the capture began within the connection.
        stream.sure = stream.sure and kind == REQUEST
    end
    kinds[pinfo.number] = stream.client == sender_of(pinfo) and REQUEST or RESPONSE
    return kinds[pinfo.number]
end

local SHORTEST_HEADERS, LONGEST_BUFFER = 20, 2 ^ 26

-- Where a frame lies. A packet that completes a frame and begins another is given to us twice: as what was put together,
-- whose bytes are counted from 0, and as what came in the packet, whose bytes lie behind its headers.
local function is_put_together(tvb) return tvb:offset() < SHORTEST_HEADERS end

local function key_of(pinfo, tvb, offset)
    return (pinfo.number * 2 + (is_put_together(tvb) and 1 or 0)) * LONGEST_BUFFER + tvb:offset() + offset
end

local function new_record(pinfo, frame)
    local sound = frame:is_sound()
    return { number = pinfo.number, time = pinfo.rel_ts, kind = frame.kind,
        num1 = sound and frame.num1, num2 = sound and (frame.num2 or 1) }
end

-- A request that follows an answer, in traffic that takes turns, is where the order is certain again after a gap.
local function note_request(stream, record)
    if not stream.sure and stream.answered and not stream.pipelined then
        stream.sure, stream.waiting = true, queue()
    end
    stream.answered = false
    stream.pipelined = stream.pipelined or not is_empty(stream.waiting)
    push(stream.waiting, record)
end

local function note_response(stream, record)
    stream.answered = true
    local request = stream.sure and pop(stream.waiting)
    if request then
        record.request, request.response = request, record
    end
end

local function lose_order(stream)
    stream.sure, stream.waiting, stream.pipelined, stream.answered = false, queue(), false, false
end

-- Where the next frame begins, from `from` on, in bytes whose frame is not known: requests are found by the methods that
-- are known, an answer only where the segment begins with one.
local function find_frame(kind, bytes, from)
    if kind == RESPONSE then
        local first = bytes:byte(1)
        return from == 1 and (first == 1 or first == 2) and 1 or nil
    end
    local found
    for name in pairs(METHODS) do
        local at = bytes:find("\0\0\0" .. string.char(#name) .. name, from, true)
        if at and (not found or at < found) then found = at end
    end
    return found
end

-- Dissecting ---------------------------------------------------------------------------------------------------------

-- One call of the dissector: some bytes of one direction of a connection.
local Pass = {}
Pass.__index = Pass

local SEPARATOR = " | "

function Pass:is_put_together() return is_put_together(self.tvb) end

function Pass:show(frame, offset, record)
    local size = math.min(frame.size, self.tvb:len() - offset)
    show(frame, size > 0 and self.tvb(offset, size):tvb() or nil, self.tree, record)
    self.titles[#self.titles + 1] = column_text(frame)
end

-- The record of a frame: made when its packet is first seen.
function Pass:record(frame, offset)
    local key = key_of(self.pinfo, self.tvb, offset)
    if not self.pinfo.visited and not records[key] then
        local record = new_record(self.pinfo, frame)
        if frame.kind == REQUEST then note_request(self.stream, record) end
        if frame.kind == RESPONSE then note_response(self.stream, record) end
        records[key] = record
        self.direction.pending = nil
    end
    return records[key] or { kind = frame.kind }
end

-- Whether the bytes at `offset` answer nothing.
function Pass:is_unasked(offset)
    if self.kind ~= RESPONSE then return false end
    local key = key_of(self.pinfo, self.tvb, offset)
    if not self.pinfo.visited and not records[key] and self.stream.sure and is_empty(self.stream.waiting) then
        strays[key] = true
    end
    return strays[key]
end

-- Whether segments before this one were not captured.
function Pass:is_behind_gap()
    local expected, seq = self.direction.expected, value_of(tcp_seq)
    return expected and seq and not self:is_put_together() and seq > expected and seq - expected < 2 ^ 31
end

-- Passes over bytes whose frame began before them, in a part that was not captured or behind a length that can't be
-- right; returns how many.
function Pass:resynchronize()
    local key = key_of(self.pinfo, self.tvb, 0)
    if not self.pinfo.visited then
        if self:is_behind_gap() then
            lose_order(self.stream)
            self.direction.pending, self.direction.lost = nil, "out_of_step"
        end
        searches[key] = self.direction.lost
        if find_frame(self.kind, self.bytes, 1) then self.direction.lost = nil end
    end
    if not searches[key] then return 0 end
    local at = find_frame(self.kind, self.bytes, 1)
    local left = at and at - 1 or #self.bytes
    if left > 0 then
        self:show(stray(self.bytes:sub(1, left), searches[key] == "out_of_step" and "out_of_step" or nil), 0, {})
    end
    return left
end

-- Asks for the bytes that the frame at `offset` lacks, and remembers what is there for the case that they never come.
function Pass:ask_for_more(frame, offset)
    if self.pinfo.can_desegment == 0 then
        self:show(frame, offset, { kind = frame.kind })
        return
    end
    local at_hand = #self.bytes - offset
    self.pinfo.desegment_offset = offset
    self.pinfo.desegment_len = frame.need and frame.need - at_hand or DESEGMENT_ONE_MORE_SEGMENT
    if not self.pinfo.visited then
        self.direction.pending = { bytes = self.bytes:sub(offset + 1), next = value_of(tcp_next), seen = self.pinfo.number,
            segments = {} }
    end
end

-- Reads the frame at `offset`; returns how many bytes it takes, or nothing where more are needed.
function Pass:frame(offset)
    local frame = read(self.kind, self.bytes, offset + 1)
    if frame.state == "partial" then
        self:ask_for_more(frame, offset)
        return nil
    end
    if frame.state == "endless" then frame = self:end_endless(frame, offset) end
    local unasked = self:is_unasked(offset)
    local record = self:record(frame, offset)
    if frame.kind == RESPONSE then finish_response(frame, record, unasked) end
    self:show(frame, offset, record)
    return frame.size
end

-- A frame whose end can't be known ends where the next one begins, if that can be found.
function Pass:end_endless(frame, offset)
    local at = find_frame(self.kind, self.bytes, offset + 2)
    if at then return end_before(frame, at) end
    if not self.pinfo.visited then self.direction.lost = "endless" end
    return frame
end

local last_put_together

-- What this packet completed comes first, in a call of its own; what is behind it in the same packet is added to that.
function Pass:columns()
    local continues_line = not self:is_put_together() and last_put_together == self.pinfo.number
    last_put_together = self:is_put_together() and #self.titles > 0 and self.pinfo.number or nil
    if #self.titles == 0 then return end
    self.pinfo.cols.protocol = "DIVIDE"
    self.pinfo.cols.info:clear()
    self.pinfo.cols.info:append((continues_line and SEPARATOR or "") .. table.concat(self.titles, SEPARATOR))
    self.pinfo.cols.info:fence()
end

local function dissect(tvb, pinfo, tree)
    if tvb:len() == 0 then return 0 end
    local stream = stream_of(pinfo)
    local bytes = tvb:raw()
    local kind = kind_of(stream, pinfo, bytes)
    stream.divide = true
    local pass = setmetatable({ tvb = tvb, pinfo = pinfo, tree = tree, bytes = bytes, kind = kind, stream = stream,
        direction = stream[kind], titles = {} }, Pass)
    local offset = pass:resynchronize()
    while offset and offset < #bytes do
        local size = pass:frame(offset)
        offset = size and offset + size
    end
    pass:columns()
    return #bytes
end

divide.dissector = dissect

-- Endings ------------------------------------------------------------------------------------------------------------

-- The bytes of a frame that was awaited: those that the dissector saw, and those of the segments that came since. They
-- may have come more than once and in any order.
local function bytes_of(pending)
    table.sort(pending.segments, function(a, b) return a.seq < b.seq end)
    local parts, next_seq = { pending.bytes }, pending.next
    for _, segment in ipairs(pending.segments) do
        local behind = segment.seq + #segment.bytes
        if next_seq and segment.seq <= next_seq and behind > next_seq then
            parts[#parts + 1] = segment.bytes:sub(next_seq - segment.seq + 1)
            next_seq = behind
        end
    end
    return table.concat(parts)
end

-- Notes up to where the direction was seen, and the segment where a frame is awaited.
local function keep_segment(direction, pinfo)
    local next_seq = value_of(tcp_next)
    if next_seq and next_seq > (direction.expected or 0) then direction.expected = next_seq end
    local pending, payload = direction.pending, last(tcp_payload())
    if pending and payload and pending.seen ~= pinfo.number then
        table.insert(pending.segments, { seq = value_of(tcp_seq), bytes = payload.range:raw() })
    end
end

-- What `direction` leaves unfinished when it ends: the frame that was under way, and the answers that never came.
local function close(stream, kind, ending, into)
    local direction = stream[kind]
    if direction.closed then return end
    direction.closed = true
    local under_way = direction.pending and bytes_of(direction.pending)
    direction.pending = nil
    if under_way then
        local request = kind == RESPONSE and stream.sure and pop(stream.waiting) or nil
        table.insert(into, { kind = kind, bytes = under_way, ending = ending, request = request })
    end
    if kind == RESPONSE and stream.sure and not direction.lost then
        for request in pop, stream.waiting do
            table.insert(into, { kind = kind, bytes = "", ending = ending, request = request })
        end
    end
end

local function has(flags, bit) return flags % (2 * bit) >= bit end

local function watch(stream, pinfo)
    local flags = value_of(tcp_flags) or 0
    if has(flags, 2) then
        -- Who opens a connection is its client, whatever the bytes look like.
        stream.client = stream.client or (has(flags, 16) and receiver_of(pinfo) or sender_of(pinfo))
    end
    if not stream.client then return end
    local kind = stream.client == sender_of(pinfo) and REQUEST or RESPONSE
    keep_segment(stream[kind], pinfo)
    local closed = {}
    if has(flags, 4) then
        close(stream, REQUEST, "reset", closed)
        close(stream, RESPONSE, "reset", closed)
    elseif has(flags, 1) then
        close(stream, kind, "ended", closed)
    end
    if #closed > 0 and stream.divide then closings[pinfo.number] = closed end
end

local function show_closing(closing, pinfo, tree)
    local frame = cut_off(read(closing.kind, closing.bytes, 1), closing.ending)
    local tvb = #closing.bytes > 0 and ByteArray.new(closing.bytes, true):tvb("Divide frame that was cut off") or nil
    show(frame, tvb, tree, { request = closing.request })
    if frame.awaited then
        pinfo.cols.info:append(" [" .. frame.kind .. " " .. closing.ending .. " inside " .. frame.awaited.path .. "]")
    end
end

function ends.dissector(_, pinfo, tree)
    if not pinfo.visited and tcp_stream() then watch(stream_of(pinfo), pinfo) end
    for _, closing in ipairs(closings[pinfo.number] or {}) do
        show_closing(closing, pinfo, tree)
    end
end

-- Recognition --------------------------------------------------------------------------------------------------------

local function begins_with(whole, start)
    return whole:sub(1, #start) == start
end

-- Whether the bytes begin a call of a method that is known, whatever the byte order of its length; the first seven bytes
-- of one are enough.
local function calls_known_method(bytes)
    for name in pairs(METHODS) do
        local length = string.char(#name)
        for _, header in ipairs { "\0\0\0" .. length .. name, length .. "\0\0\0" .. name } do
            if #bytes >= 7 and (begins_with(bytes, header) or begins_with(header, bytes)) then return true end
        end
    end
    return false
end

-- Whether the bytes are a call of some other method: a name that reads as one, and arguments that are each a number and
-- four bytes and end with the segment.
local function calls_likely_method(bytes)
    local frame = read(REQUEST, bytes, 1)
    if frame.state ~= "whole" or frame:remaining() > 0 or not frame.name:find("^[%a_][%w_.]*$") then return false end
    local size, first = frame.args_length, frame.size - frame.args_length + 1
    if size == 0 or size % 5 ~= 0 or size > 50 then return false end
    for i = 0, size / 5 - 1 do
        local seq = bytes:byte(first + i * 5)
        if seq == 0 or seq > 10 then return false end
    end
    return true
end

local function recognise(tvb, pinfo, tree)
    if tvb:len() < 7 then return false end
    local bytes = tvb:raw()
    if not (calls_known_method(bytes) or calls_likely_method(bytes)) then return false end
    pinfo.conversation = divide
    -- Not by way of the protocol: on that way Wireshark takes away the permission to ask for more segments.
    dissect(tvb, pinfo, tree)
    return true
end

divide:register_heuristic("tcp", recognise)
tcp_ports:add_for_decode_as(divide)
register_postdissector(ends)
