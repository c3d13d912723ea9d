#!/bin/sh
# certificates.sh FOLDER NAME...: an authority of our own and a certificate for each name, as FOLDER/NAME/tls.crt and
# tls.key; the authority's certificate alone goes to FOLDER/authority/ca.crt. The authority's key is thrown away: all
# are made anew together, when one is missing or ends within thirty days.
set -eu

folder=$1
shift
days=800 # browsers refuse more than 825

valid() {
    openssl verify -CAfile "$folder/authority/ca.crt" -verify_hostname "$1" "$folder/$1/tls.crt" > /dev/null 2>&1 &&
        openssl x509 -checkend 2592000 -noout -in "$folder/$1/tls.crt" > /dev/null
}

missing=
for name in "$@"; do valid "$name" || missing=$name; done
if [ -z "$missing" ]; then
    echo "certificates are there"
    exit 0
fi

umask 027 # the servers run in the group of root; nobody else reads a key
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
new_key="-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes"

# shellcheck disable=SC2086
openssl req -x509 $new_key -days $days -subj "/CN=Tollwatch authority $(date +%Y-%m-%d)" \
    -addext "keyUsage=critical,keyCertSign" -keyout "$temp/ca.key" -out "$temp/ca.crt" 2> /dev/null

for name in "$@"; do
    mkdir -p "$folder/$name"
    printf '%s\n' "subjectAltName=DNS:$name,DNS:localhost,IP:127.0.0.1" "extendedKeyUsage=serverAuth,clientAuth" \
        "subjectKeyIdentifier=hash" "authorityKeyIdentifier=keyid" > "$temp/extensions"
    # shellcheck disable=SC2086
    openssl req $new_key -subj "/CN=$name" -keyout "$temp/$name.key" -out "$temp/$name.csr" 2> /dev/null
    openssl x509 -req -in "$temp/$name.csr" -CA "$temp/ca.crt" -CAkey "$temp/ca.key" -CAcreateserial -days $days \
        -extfile "$temp/extensions" -out "$temp/$name.crt" 2> /dev/null
    cp "$temp/$name.crt" "$folder/$name/tls.crt"
    cp "$temp/$name.key" "$folder/$name/tls.key"
    cp "$temp/ca.crt" "$folder/$name/ca.crt"
    chmod 640 "$folder/$name/tls.key"
done

mkdir -p "$folder/authority"
cp "$temp/ca.crt" "$folder/authority/ca.crt"
chmod 755 "$folder/authority"
chmod 644 "$folder/authority/ca.crt"
echo "certificates made, good for $days days"
